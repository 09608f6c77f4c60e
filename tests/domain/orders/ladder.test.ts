// The ladder (A6): who is asked on which rung, when the next is due, what the night holds back, and how it ends.
import { later } from '../../../cloudfunctions/_platform/china-time'
import { climbByClock, climbByStaff, isRungDue, rungAfter, stopLadder, type Found } from '../../../cloudfunctions/orders/domain/ladder'
import { acceptOffer, declineOffer, expireOffers, recallOffers, type Asked } from '../../../cloudfunctions/orders/domain/offers'
import type { StoredOrder } from '../../../cloudfunctions/orders/domain/order'
import { reportAbsence } from '../../../cloudfunctions/orders/domain/assignment'
import { redispatchOrder } from '../../../cloudfunctions/orders/domain/triage'
import { cancelOrder } from '../../../cloudfunctions/orders/domain/schedule'
import { afterWaking, isQuiet, wakingAt } from '../../../cloudfunctions/orders/domain/quiet-hours'
import { CLOCK, codeOf, ITEM, NOW, PARTNER, placed, STAFF, take, WISH } from './fixtures'

const asked = (name: string, count: number): Asked[] => Array.from({ length: count }, (_, index) => ({ id: `${name}-${index + 1}`, name: `${name}${index + 1}`, kind: 'merchant', ownerIds: [`p-${name}-${index + 1}`] }))
const FOUND: Found = { community: asked('c', 6), neighbours: asked('n', 2) }
/** 22:30 in China on the day of NOW. */
const NIGHT = '2026-11-24T14:30:00.000Z'
const MORNING = '2026-11-25T00:00:00.000Z'
const start = (order = placed(), at = NOW, found = FOUND) => take(order, 'climb', STAFF, climbByStaff(order, null, found, at), at)
const open = (order: StoredOrder) => order.offers.filter(({ status }) => status === 'open').map(({ partnerId }) => partnerId)
const decline = (order: StoredOrder, partnerId: string, at: string) => take(order, 'decline', PARTNER, declineOffer(order, { partnerId, reason: 'busy', remark: null }, at), at)
const tick = (order: StoredOrder, at: string, found = FOUND) => {
  const expired = expireOffers(order, at)
  const next = expired ? take(order, 'expireOffers', CLOCK, expired, at) : order
  const climbed = climbByClock(next, found, at)
  return climbed ? take(next, 'climb', CLOCK, climbed, at) : next
}
const urgent = () => placed({ item: { ...ITEM, isUrgent: true } })

test('one, then three at once, then all of the community, then the neighbours; nobody twice', () => {
  let order = start()
  expect([order.status, order.ladder, open(order)]).toEqual(['offering', { state: 'climbing', rung: 'one', nextAt: null }, ['c-1']])
  order = tick(decline(order, 'c-1', later(NOW, 5)), later(NOW, 5))
  expect([order.ladder?.rung, open(order)]).toEqual(['three', ['c-2', 'c-3', 'c-4']])
  order = tick(order, order.offers.at(-1)!.expiresAt)
  expect([order.ladder?.rung, open(order)]).toEqual(['community', ['c-5', 'c-6']])
  order = tick(order, order.offers.at(-1)!.expiresAt)
  expect([order.ladder?.rung, open(order)]).toEqual(['neighbours', ['n-1', 'n-2']])
  order = tick(order, order.offers.at(-1)!.expiresAt)
  expect([order.status, order.ladder, order.dueAt]).toEqual(['placed', { state: 'ended', rung: 'neighbours', nextAt: null }, null])
  expect(order.timeline.at(-1)).toMatchObject({ what: '问遍了 8 家，没有人接', why: '没有答复 7 家 · 时间排满了 1 家', whyFor: 'staff' })
  expect(order.outbox.filter(({ title }) => title === '问遍了，没有人接').map(({ personId }) => personId)).toEqual(['p-liu', 'p-gao'])
})
test('a rung without anybody is passed over, and a ladder without anybody does not begin', () => {
  expect(rungAfter(placed(), { community: [], neighbours: FOUND.neighbours })?.rung).toBe('neighbours')
  expect(codeOf(() => climbByStaff(placed(), null, { community: [], neighbours: [] }, NOW))).toBe('CANDIDATES_NONE')
  const order = decline(start(), 'c-1', NOW)
  expect(rungAfter(order, { community: [FOUND.community[0]!], neighbours: [] })).toBeNull()
})
test('while somebody may still answer no rung is due; the last answer makes it due at once', () => {
  let order = tick(decline(start(), 'c-1', NOW), NOW)
  order = decline(decline(order, 'c-2', later(NOW, 1)), 'c-3', later(NOW, 1))
  expect([isRungDue(order, later(NOW, 59)), order.ladder?.nextAt]).toEqual([false, null])
  expect(climbByClock(order, FOUND, later(NOW, 59))).toBeNull()
  order = decline(order, 'c-4', later(NOW, 2))
  expect([order.status, order.dueAt, isRungDue(order, later(NOW, 2))]).toEqual(['placed', later(NOW, 2), true])
})
test('each rung has its own time, an urgent one ten minutes, and an urgent order begins with three', () => {
  const minutes = (order: StoredOrder) => (Date.parse(order.offers.at(-1)!.expiresAt) - Date.parse(order.offers.at(-1)!.offeredAt)) / 60_000
  const one = start()
  const three = tick(decline(one, 'c-1', NOW), NOW)
  const all = tick(three, later(NOW, 60))
  expect([minutes(one), minutes(three), minutes(all)]).toEqual([60, 60, 120])
  const help = start(urgent())
  expect([help.ladder?.rung, open(help).length, minutes(help)]).toEqual(['three', 3, 10])
})
describe('the night', () => {
  test.each([['2026-11-24T12:59:59.999Z', false], ['2026-11-24T13:00:00.000Z', true], ['2026-11-24T15:59:00.000Z', true], ['2026-11-24T16:00:00.000Z', true], ['2026-11-24T23:59:59.999Z', true], [MORNING, false]])('%s is quiet: %s', (instant, quiet) => {
    expect(isQuiet(instant)).toBe(quiet)
    expect(wakingAt(instant)).toBe(quiet ? MORNING : instant)
  })
  test.each([[NOW, 60, later(NOW, 60)], ['2026-11-24T12:30:00.000Z', 60, '2026-11-25T00:30:00.000Z'], ['2026-11-24T12:00:00.000Z', 60, MORNING], [NIGHT, 60, '2026-11-25T01:00:00.000Z'], [NOW, 13 * 60, '2026-11-25T02:00:00.000Z'], [NOW, 26 * 60, '2026-11-26T02:00:00.000Z']])('%s and %i waking minutes end at %s', (from, minutes, end) => {
    expect(afterWaking(from, minutes)).toBe(end)
  })
  test('started at night it rests until morning and says so, once; a second tap asks nobody either', () => {
    const order = start(placed(), NIGHT)
    expect([order.status, open(order), order.ladder, order.dueAt]).toEqual(['placed', [], { state: 'climbing', rung: null, nextAt: MORNING }, MORNING])
    expect(order.timeline.at(-1)?.what).toBe('夜间不打扰，早上 8:00 开始询问')
    expect(codeOf(() => climbByStaff(order, null, FOUND, later(NIGHT, 1)))).toBe('QUIET_HOURS')
    expect(climbByClock(order, FOUND, later(MORNING, -1))).toBeNull()
    expect(open(tick(order, MORNING))).toEqual(['c-1'])
  })
  test('a no in the night is followed in the morning, and nobody is late meanwhile', () => {
    const evening = '2026-11-24T12:30:00.000Z'
    const order = decline(start(placed(), evening), 'c-1', NIGHT)
    expect([order.ladder?.nextAt, order.dueAt, order.overdueAt]).toEqual([MORNING, MORNING, later(MORNING, 30)])
    expect(open(tick(order, later(MORNING, 2)))).toEqual(['c-2', 'c-3', 'c-4'])
  })
  test('a timer that comes too late finds the night and waits for the morning, with one line', () => {
    const order = decline(start(placed(), '2026-11-24T12:50:00.000Z'), 'c-1', '2026-11-24T12:59:30.000Z')
    const late = tick(order, '2026-11-24T13:00:10.000Z')
    expect([open(late), late.dueAt, late.timeline.at(-1)?.what]).toEqual([[], MORNING, '夜间不打扰，早上 8:00 继续询问'])
    expect(tick(late, NIGHT)).toBe(late)
  })
  test('an urgent order knows no night', () => {
    const order = start(urgent(), NIGHT)
    expect([open(order).length, order.offers[0]!.expiresAt]).toEqual([3, later(NIGHT, 10)])
    expect(open(tick(order, later(NIGHT, 10)))).toEqual(['c-4', 'c-5', 'c-6'])
  })
})
test('staff ask the next rung early: the present offers stay open; a colleague who saw the rung before gets told', () => {
  const order = start()
  const next = take(order, 'climb', STAFF, climbByStaff(order, 'one', FOUND, later(NOW, 3)), later(NOW, 3))
  expect(open(next)).toEqual(['c-1', 'c-2', 'c-3', 'c-4'])
  expect(codeOf(() => climbByStaff(next, 'one', FOUND, later(NOW, 3)))).toBe('LADDER_MOVED')
  expect(codeOf(() => climbByStaff(order, null, FOUND, NOW))).toBe('LADDER_MOVED')
})
test('stopped or recalled, it asks nobody else; started anew it remembers who has answered', () => {
  const order = start()
  const stopped = take(order, 'stopLadder', STAFF, stopLadder(order))
  expect([open(stopped), tick(stopped, later(NOW, 60)).ladder?.state, open(tick(stopped, later(NOW, 60)))]).toEqual([['c-1'], 'stopped', []])
  const recalled = take(order, 'recall', STAFF, recallOffers(order, '换人', NOW))
  expect([recalled.ladder?.state, recalled.dueAt]).toEqual(['stopped', null])
  expect(open(start(recalled, later(NOW, 1)))).toEqual(['c-2'])
  expect(codeOf(() => stopLadder(recalled))).toBe('ORDER_WRONG_STATUS')
})
test('the accept ends it; a redispatch does not wake it; who was beaten may be asked again, who was taken off may not', () => {
  const three = tick(decline(start(), 'c-1', NOW), NOW)
  const accepted = take(three, 'accept', PARTNER, acceptOffer(three, { partnerId: 'c-3', worker: { id: 'p-x', name: '小许' }, startAt: WISH }, NOW))
  expect([accepted.ladder, accepted.dueAt]).toEqual([null, null])
  const back = take(accepted, 'redispatch', STAFF, redispatchOrder(accepted, '病了', '0815', NOW))
  expect([back.ladder, back.dueAt]).toEqual([null, null])
  expect(open(start(back))).toEqual(['c-2'])
  expect(take(three, 'cancel', STAFF, cancelOrder(three, STAFF, null, NOW)).ladder).toBeNull()
})
test('a resident who was out is no answer of the partner: the offer says so, the order waits, and the partner may be asked again', () => {
  const three = tick(decline(start(), 'c-1', NOW), NOW)
  const accepted = take(three, 'accept', PARTNER, acceptOffer(three, { partnerId: 'c-2', worker: { id: 'p-x', name: '小许' }, startAt: WISH }, NOW))
  expect(codeOf(() => reportAbsence(accepted, '没人', '0815', later(WISH, -16)))).toBe('ABSENCE_TOO_EARLY')
  const out = take(accepted, 'reportAbsence', PARTNER, reportAbsence(accepted, '敲门没有人应', '0815', later(WISH, 10)), later(WISH, 10))
  expect([out.status, out.assignment, out.partnerId, out.serviceCode, out.offers.find(({ partnerId }) => partnerId === 'c-2')?.status]).toEqual(['placed', null, null, '0815', 'absent'])
  expect(rungAfter(out, { community: [FOUND.community[1]!], neighbours: [] })?.partners.map(({ id }) => id)).toEqual(['c-2'])
})
