// What may be stored of a service item: a price that fits its mode and cap (C1), windows long enough for the service.
import * as fc from 'fast-check'
import type { ItemFields } from '../../../contract/catalog'
import { PRICE_MODE } from '../../../contract/terms'
import { checkedFields, isUrgent } from '../../../cloudfunctions/catalog/domain/item'

const fields = (more: Partial<ItemFields> = {}): ItemFields => ({
  name: '理发', category: 'haircut', summary: '上门', description: '', priceMode: 'free', priceFen: 0, priceUnit: '次', capFen: 0, durationMinutes: 40, leadMinutes: 0,
  windows: [{ weekdays: [1], fromMinute: 480, toMinute: 520 }], proofs: [], qualifications: [], eligibilities: [], ...more,
})
const codeOf = (more: Partial<ItemFields>) => {
  try {
    checkedFields(fields(more))
    return 'ok'
  } catch (error) {
    return (error as { code: string }).code
  }
}
test.each<[Partial<ItemFields>, string]>([
  [{}, 'ok'], [{ priceFen: 1 }, 'ITEM_PRICE_INVALID'], [{ priceFen: 1, capFen: 5 }, 'ITEM_PRICE_INVALID'], [{ capFen: 5 }, 'ok'],
  [{ priceMode: 'lowCost', priceFen: 1, capFen: 1 }, 'ok'], [{ priceMode: 'lowCost', priceFen: 2, capFen: 1 }, 'ITEM_PRICE_INVALID'], [{ priceMode: 'lowCost', priceFen: 0, capFen: 1 }, 'ITEM_PRICE_INVALID'],
  [{ priceMode: 'market', priceFen: 100, capFen: 100 }, 'ok'], [{ priceMode: 'market', priceFen: 101, capFen: 100 }, 'ITEM_PRICE_INVALID'], [{ priceMode: 'market', priceFen: 0 }, 'ITEM_PRICE_INVALID'],
  [{ durationMinutes: 41 }, 'INPUT_INVALID'], [{ windows: [{ weekdays: [1], fromMinute: 480, toMinute: 600 }, { weekdays: [2], fromMinute: 600, toMinute: 480 }] }, 'INPUT_INVALID'],
])('%j: %s', (more, code) => {
  expect(codeOf(more)).toBe(code)
})
test('no price above the cap is ever stored, and free costs nothing', () => {
  const fen = fc.integer({ min: 0, max: 50 })
  fc.assert(fc.property(fc.constantFrom(...Object.keys(PRICE_MODE) as ItemFields['priceMode'][]), fen, fen, (priceMode, priceFen, capFen) => {
    const isAllowed = priceMode === 'free' ? priceFen === 0 : priceFen >= 1 && priceFen <= capFen
    expect(codeOf({ priceMode, priceFen, capFen })).toBe(isAllowed ? 'ok' : 'ITEM_PRICE_INVALID')
  }))
})
test('lists are kept without repetition; 助急 alone is urgent', () => {
  expect(checkedFields(fields({ proofs: ['photo', 'photo', 'note'], eligibilities: ['elder80', 'elder80'] }))).toMatchObject({ proofs: ['photo', 'note'], eligibilities: ['elder80'] })
  expect([isUrgent(fields()), isUrgent(fields({ category: 'urgentHelp' }))]).toEqual([false, true])
})
