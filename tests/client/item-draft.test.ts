// A service item under the pen: what staff type becomes what the contract takes, or a sentence says what is wrong.
import { ItemFields } from '@contract/catalog'
import { draftOf, errorsOf, fieldsOf, NEW_DRAFT, type ItemDraft } from '@/features/catalog-edit/item-draft'
import { clockText, fromOptions, overlap, toOptions, windowError } from '@/ui/windows-field/windows'

const draft = (part: Partial<ItemDraft> = {}): ItemDraft => ({ ...NEW_DRAFT, name: ' 上门理发 ', category: 'haircut', summary: '师傅上门', priceMode: 'lowCost', price: '20', cap: '25.5', ...part })

test('a whole draft is what the contract takes, trimmed, in fen', () => {
  const fields = fieldsOf(draft())
  expect(ItemFields.parse(fields)).toEqual(fields)
  expect(fields).toMatchObject({ name: '上门理发', priceFen: 2000, capFen: 2550 })
})
test('a kept item opens and closes without a change', () => {
  const fields = fieldsOf(draft({ proofs: ['photo'], eligibilities: ['elder80'], leadMinutes: 75 }))!
  expect(fieldsOf(draftOf(fields))).toEqual(fields)
})
test('free costs nothing whatever was typed before', () => expect(fieldsOf(draft({ priceMode: 'free', price: '不是钱', cap: '' }))).toMatchObject({ priceFen: 0, capFen: 0 }))
test('an empty form names everything that is missing', () => {
  expect(Object.keys(errorsOf(NEW_DRAFT)).sort()).toEqual(['category', 'name', 'priceMode', 'summary'])
  expect(fieldsOf(NEW_DRAFT)).toBeNull()
})
test.each<[Partial<ItemDraft>, keyof ItemDraft, string]>([
  [{ price: '30' }, 'price', '价格不能超过社区上限'], [{ price: '0' }, 'price', '不收钱的请选公益'], [{ price: '二十' }, 'price', '请填写金额，最多两位小数'], [{ cap: '' }, 'cap', '请填写金额，最多两位小数'],
  [{ priceUnit: ' ' }, 'priceUnit', '请填写单位'], [{ windows: [{ weekdays: [], fromMinute: 540, toMinute: 600 }] }, 'windows', '请至少选一天'],
])('%j is refused at %s', (part, field, sentence) => {
  expect(errorsOf(draft(part))[field]).toBe(sentence)
  expect(fieldsOf(draft(part))).toBeNull()
})
test('a window ends after it begins and holds one service', () => {
  expect(windowError({ weekdays: [1], fromMinute: 600, toMinute: 600 }, 30)).toBe('结束时间要晚于开始时间')
  expect(windowError({ weekdays: [1], fromMinute: 600, toMinute: 629 }, 30)).toBe('这段时间比服务时长还短')
  expect(windowError({ weekdays: [1], fromMinute: 600, toMinute: 630 }, 30)).toBeUndefined()
})
test('windows overlap only where they share a day and a minute', () => {
  const morning = { weekdays: [1, 2], fromMinute: 540, toMinute: 720 }
  expect(overlap([morning, { weekdays: [2, 3], fromMinute: 700, toMinute: 800 }])).toBe(true)
  expect(overlap([morning, { weekdays: [3], fromMinute: 540, toMinute: 720 }])).toBe(false)
  expect(overlap([morning, { weekdays: [1], fromMinute: 720, toMinute: 780 }])).toBe(false)
  expect(errorsOf(draft({ windows: [morning, morning] })).windows).toBe('有两段服务时间重叠了')
})
test('hours are offered by the half, from midnight to 24:00, and a kept odd minute stays', () => {
  expect(fromOptions(540)[0].label).toBe('0:00')
  expect(toOptions(1440).at(-1)?.label).toBe('24:00')
  expect(fromOptions(555).map(({ label }) => label)).toContain(clockText(555))
})
