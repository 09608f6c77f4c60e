// What may be ordered, at what price and for when (A1–A3, C1–C3); and what a zone and a number tell.
import fc from 'fast-check'
import { later } from '../../../cloudfunctions/_platform/china-time'
import { placedOrder, type ItemFacts } from '../../../cloudfunctions/orders/domain/place'
import { mustBeOrderable } from '../../../cloudfunctions/orders/domain/place'
import { zoneOf } from '../../../cloudfunctions/orders/domain/zone'
import { codeOf, ITEM, NOW, placed, placing, RECEIVER, STAFF, WISH } from './fixtures'

const wanted = { wishes: [WISH], isAnyTime: false }
const orderable = (item: Partial<ItemFacts>, more: object = {}, receiver: object = {}) => codeOf(() => mustBeOrderable({ ...ITEM, ...item }, { ...RECEIVER, ...receiver }, { ...wanted, ...more }, NOW))

test.each([
  ['an open item of the own community', {}, {}, {}, null],
  ['a closed item', { status: 'closed' as const }, {}, {}, 'ITEM_UNAVAILABLE'], ['an item of another community', { communityId: 'c2' }, {}, {}, 'ITEM_UNAVAILABLE'],
  ['the price as shown', {}, { expectedPriceFen: 2000 }, {}, null], ['a price that has fallen', {}, { expectedPriceFen: 2001 }, {}, null], ['a price that has risen', {}, { expectedPriceFen: 1999 }, {}, 'ITEM_PRICE_INVALID'],
  ['a list the resident is on', { eligibilities: ['elder80' as const, 'disabled' as const] }, {}, { eligibilities: ['disabled'] }, null], ['a list the resident is not on', { eligibilities: ['elder80' as const] }, {}, { eligibilities: ['disabled'] }, 'ORDER_NOT_ELIGIBLE'],
  ['any time', {}, { wishes: [], isAnyTime: true }, {}, null], ['any time with a wish', {}, { isAnyTime: true }, {}, 'ORDER_TIME_INVALID'], ['no time at all', {}, { wishes: [] }, {}, 'ORDER_TIME_INVALID'],
  ['three wishes', {}, { wishes: [WISH, later(WISH, 60), later(WISH, 120)] }, {}, null], ['four wishes', {}, { wishes: [WISH, later(WISH, 60), later(WISH, 120), later(WISH, 180)] }, {}, 'ORDER_TIME_INVALID'],
  ['the same wish twice', {}, { wishes: [WISH, WISH] }, {}, 'ORDER_TIME_INVALID'],
  ['exactly the lead time', {}, { wishes: [later(NOW, 120)] }, {}, null], ['a minute short of it', {}, { wishes: [later(NOW, 119)] }, {}, 'ORDER_TIME_INVALID'],
  ['30 days ahead', {}, { wishes: [later(NOW, 30 * 1440)] }, {}, null], ['a minute more', {}, { wishes: [later(NOW, 30 * 1440 + 1)] }, {}, 'ORDER_TIME_INVALID'],
  ['ending with the hours', {}, { wishes: ['2026-11-25T09:20:00.000Z'] }, {}, null], ['ending after them', {}, { wishes: ['2026-11-25T09:21:00.000Z'] }, {}, 'ORDER_TIME_INVALID'], ['one good and one bad wish', {}, { wishes: [WISH, later(WISH, -120)] }, {}, 'ORDER_TIME_INVALID'],
])('ordering %s', (_, item, more, receiver, expected) => expect(orderable(item, more, receiver)).toBe(expected))

test('the order keeps the quote of its item, whatever the item costs later', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 10_000_000 }), fc.constantFrom('free', 'lowCost', 'market'), (priceFen, priceMode) => {
    expect(placed({ item: { ...ITEM, priceFen, priceMode } }).quote).toEqual({ mode: priceMode, priceFen, priceUnit: '次', isEligibilityUsed: false })
  }))
})
test('an urgent order alarms everyone on duty at once; an ordinary one nobody', () => {
  const rows = placedOrder(placing({ item: { ...ITEM, isUrgent: true } })).rows
  expect(rows.map(({ personId }) => personId)).toEqual(['p-liu', 'p-gao'])
  expect(new Set(rows.map(({ _id }) => _id)).size).toBe(2)
  expect(placedOrder(placing()).rows).toEqual([])
})
test('staff who place it themselves are not told, and consents are kept only for what a resident hears of', () => {
  const order = placedOrder(placing({ item: { ...ITEM, isUrgent: true }, by: STAFF, consents: ['orderAccepted', 'offerReceived'] }))
  expect(order.rows.map(({ personId }) => personId)).toEqual(['p-gao'])
  expect(order.order.consents).toEqual([{ personId: 'p-liu', template: 'orderAccepted' }])
})
test('a number is the day in China and four characters of the id', () => {
  expect(placed().number).toMatch(/^261124[0-9A-HJKMNP-TV-Z]{4}$/)
  expect(placed({ now: '2026-11-24T16:30:00.000Z' }).number.slice(0, 6)).toBe('261125')
  expect(placed({ id: 'o_000000000000000000000002' }).number).not.toBe(placed().number)
})

test.each([
  ['团结路 12 号院 3 号楼 2 单元 101 室', '1 号网格 · 团结路 12 号院'], ['阳光小区三期5栋1201', '1 号网格 · 阳光小区三期'], ['和平里8号院A座1203', '1 号网格 · 和平里8号院'], ['幸福家园 3-2-101', '1 号网格 · 幸福家园'], ['柳荫街 5 号院 2# 301', '1 号网格 · 柳荫街 5 号院'],
  ['人民路 25 号', '1 号网格'], ['人民路25号2楼', '1 号网格'], ['王家村东头第三家', '1 号网格'], ['王秀兰家 8 号院 2 楼', '1 号网格'], ['铁路家属院 2 号楼', '1 号网格 · 铁路家属院'], ['', '1 号网格'], ['1203', '1 号网格'],
])('the zone of %s is %s', (address, zone) => expect(zoneOf('1 号网格', address)).toBe(zone))
test('without grid and estate a zone still says something', () => expect(zoneOf('', '101 室')).toBe('本社区'))
test('no zone holds what follows the estate', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 101, max: 3304 }), fc.constantFrom(' 号楼', '号楼', '栋', '幢', '#楼'), (building, unit, room, word) => {
    const zone = zoneOf('', `锦绣花园 ${building}${word} ${unit} 单元 ${room} 室`)
    expect(zone).toBe('锦绣花园')
  }))
})
