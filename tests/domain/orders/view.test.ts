// What each viewer sees and may do, in every status: nothing of a person leaks to who may not know it (A16, C2, I26).
import { later } from '../../../cloudfunctions/_platform/china-time'
import { actionsFor } from '../../../cloudfunctions/orders/domain/actions'
import { cardOf } from '../../../cloudfunctions/orders/domain/card'
import { forgotten, GONE } from '../../../cloudfunctions/orders/domain/forget'
import { declineOffer, recallOffers } from '../../../cloudfunctions/orders/domain/offers'
import type { StoredOrder } from '../../../cloudfunctions/orders/domain/order'
import { picturesFor, viewOf } from '../../../cloudfunctions/orders/domain/view'
import type { Viewer } from '../../../cloudfunctions/orders/domain/viewer'
import { redispatchOrder } from '../../../cloudfunctions/orders/domain/triage'
import type { OrderAction, OrderStatus } from '../../../contract/terms'
import { accepted, completed, delivered, DELIVERED_AT, IN_STATUS, ITEM, NOW, offering, PARTNER, placed, refused, STAFF, STATUSES, take, VIEWERS } from './fixtures'

type Name = keyof typeof VIEWERS
const NAMES = Object.keys(VIEWERS) as Name[]
const see = (order: StoredOrder, viewer: Viewer, now = NOW) => {
  const { photos, proofPhotos } = picturesFor(order, viewer, now)
  const shown = (ids: string[]) => ids.map((id) => ({ id, url: `https://${id}` }))
  return viewOf(order, [viewer], now, { communityPhone: '10000000011', photos: shown(photos), proofPhotos: shown(proofPhotos) })
}
const AT: Partial<Record<OrderStatus, string>> = { completed: later(DELIVERED_AT, 60) }
/** Who may read name, address, phone and note in which status. */
const KNOWS: Record<Name, OrderStatus[]> = { resident: STATUSES, family: STATUSES, staff: STATUSES, street: [], holder: ['accepted', 'inService', 'delivered', 'completed'], colleague: [], loser: [] }
const SECRETS = /王秀兰|3 号楼|101 室|10012345678|100\*{6}78|门铃坏了|pic-1/
const CASES = NAMES.flatMap((name) => STATUSES.map((status) => [name, status] as const))

test.each(CASES)('%s looking at %s', (name, status) => {
  const order = IN_STATUS[status]()
  const view = see(order, VIEWERS[name], AT[status])
  if (KNOWS[name].includes(status)) expect(view).toMatchObject({ forName: '王秀兰', address: '团结路 12 号院 3 号楼 101 室', phoneMasked: '100******78', note: '门铃坏了，请敲门', photos: [{ id: 'pic-1' }] })
  else expect(JSON.stringify(view)).not.toMatch(SECRETS)
  if (!KNOWS[name].includes(status)) expect(view.forName).toBe('王**')
  // The whole number is in no view at all, nor is the reason why an order is free.
  expect(JSON.stringify(view)).not.toMatch(/10012345678|isEligibilityUsed|elder80/)
})
test('seven days after completion the partner sees no more than before', () => {
  const last = later(DELIVERED_AT, 7 * 1440 - 1)
  expect(see(completed(), VIEWERS.holder, last).address).not.toBeNull()
  expect(JSON.stringify(see(completed(), VIEWERS.holder, later(last, 1)))).not.toMatch(SECRETS)
  expect(see(completed(), VIEWERS.resident, later(last, 1)).address).not.toBeNull()
})
test('a partner that lost the order to redispatch loses sight of it at once', () => {
  const order = take(accepted(), 'redispatch', STAFF, redispatchOrder(accepted(), '病了', '0815', NOW))
  expect(JSON.stringify(see(order, VIEWERS.holder))).not.toMatch(SECRETS)
})
test.each(CASES)('the service code for %s at %s', (name, status) => {
  const isTheirs = status === 'accepted' && ['resident', 'family', 'staff'].includes(name)
  expect(see(IN_STATUS[status](), VIEWERS[name]).serviceCode).toBe(isTheirs ? '4711' : null)
})
test('family or staff who belong to the serving partner never read its code', () => {
  for (const name of ['family', 'staff'] as const) expect(see(accepted(), { ...VIEWERS[name], isServer: true }).serviceCode).toBeNull()
})
test('text under review is read by its writer and staff only, refused text by nobody', () => {
  const note = (check: 'review' | 'risky') => ({ ...accepted(), note: { ...accepted().note!, check } })
  const notes = (order: StoredOrder) => Object.fromEntries(NAMES.map((name) => [name, see(order, VIEWERS[name]).note !== null]))
  expect(notes(note('review'))).toEqual({ resident: true, family: false, staff: true, street: false, holder: false, colleague: false, loser: false })
  expect(see(note('review'), VIEWERS.family).isNoteInReview).toBe(true)
  expect(Object.values(notes(note('risky')))).not.toContain(true)
  const proof = { ...delivered(), proof: { ...delivered().proof!, note: { ...delivered().proof!.note!, check: 'review' as const } } }
  expect(NAMES.filter((name) => see(proof, VIEWERS[name]).proof?.note)).toEqual(['staff', 'holder'])
})
test('reasons of staff reach the resident side but no partner; a partner\'s no reaches staff only', () => {
  const reasons = (order: StoredOrder, name: Name) => see(order, VIEWERS[name]).timeline.map(({ why }) => why).filter(Boolean)
  expect([see(refused(), VIEWERS.resident).refusedReason, see(refused(), VIEWERS.staff).refusedReason, see(refused(), VIEWERS.street).refusedReason]).toEqual(['不在服务范围', '不在服务范围', null])
  const recalled = take(offering(), 'recall', STAFF, recallOffers(offering(), '换一家', NOW))
  expect([reasons(recalled, 'resident'), reasons(recalled, 'staff'), reasons(recalled, 'holder'), reasons(recalled, 'loser')]).toEqual([['换一家'], ['换一家'], [], []])
  const declined = take(offering(), 'decline', PARTNER, declineOffer(offering(), { partnerId: 'pt-1', reason: 'tooFar', remark: '雨太大' }, NOW))
  expect([reasons(declined, 'resident'), reasons(declined, 'staff'), reasons(declined, 'holder'), reasons(declined, 'loser')]).toEqual([[], ['太远：雨太大'], ['太远：雨太大'], []])
})
test('the resident is not told which partner said no, nor whom else was asked', () => {
  const declined = take(offering(), 'decline', PARTNER, declineOffer(offering(), { partnerId: 'pt-1', reason: 'busy', remark: null }, NOW))
  const view = see(declined, VIEWERS.resident)
  expect(view.timeline.at(-1)).toMatchObject({ who: '一家伙伴', what: '暂时不能接单' })
  expect(JSON.stringify(view)).not.toMatch(/李师傅|康养护理站/)
  expect(view.offers).toEqual([])
})
test('a partner sees its own offer only, no other partner, and the others by their hats', () => {
  const view = see(offering(), VIEWERS.loser)
  expect(view.offers.map(({ partnerId }) => partnerId)).toEqual(['pt-2'])
  expect(JSON.stringify(view)).not.toMatch(/李师傅/)
  const lost = see(accepted(), VIEWERS.loser)
  expect([lost.partnerName, lost.partner, lost.worker, lost.isAgreed, lost.asking]).toEqual([null, null, null, false, null])
  expect(lost.timeline.map(({ who, what }) => `${who} ${what}`)).toEqual(['居民 下单'])
  expect(see(completed(), VIEWERS.loser)).toMatchObject({ proof: null, confirmation: null, rating: null, payment: null })
  expect(see(completed(), VIEWERS.holder, AT.completed).confirmation).toMatchObject({ by: '居民', outcome: 'done' })
})
test('how many are asked, and until when', () => {
  const asking = (name: Name, now = NOW) => cardOf(offering(), [VIEWERS[name]], now).asking
  expect([asking('staff')?.count, asking('resident')?.count, asking('loser')?.count]).toEqual([2, 2, 1])
  expect(asking('staff', later(NOW, 120))).toBeNull()
})

/** What is open to each viewer right after the order got there, terms.ts order. */
const OPEN: Record<OrderStatus, Partial<Record<Name, OrderAction[]>>> = {
  placed: { resident: ['cancel', 'reschedule', 'nudge'], family: ['cancel', 'reschedule', 'nudge'], staff: ['cancel', 'reschedule', 'revealPhone', 'refuse', 'climb', 'offer', 'markUnserved'] },
  offering: { resident: ['cancel', 'reschedule', 'nudge'], family: ['cancel', 'reschedule', 'nudge'], staff: ['cancel', 'reschedule', 'revealPhone', 'climb', 'offer', 'recall'], holder: ['accept', 'decline'], colleague: ['accept', 'decline'], loser: ['accept', 'decline'] },
  accepted: { resident: ['cancel', 'reschedule', 'nudge', 'revealPhone'], family: ['cancel', 'reschedule', 'nudge', 'revealPhone'], staff: ['cancel', 'reschedule', 'nudge', 'revealPhone', 'redispatch'], holder: ['revealPhone', 'start', 'replaceWorker'] },
  inService: { resident: ['revealPhone'], family: ['revealPhone'], staff: ['revealPhone', 'recordPayment'], holder: ['revealPhone', 'deliver', 'recordPayment'] },
  delivered: { resident: ['confirm', 'revealPhone'], family: ['confirm', 'revealPhone'], staff: ['confirm', 'revealPhone', 'recordPayment'], holder: ['revealPhone', 'recordPayment'] },
  completed: { resident: ['rate', 'revealPhone'], family: ['rate', 'revealPhone'], staff: ['rate', 'revealPhone', 'recordPayment'], holder: ['revealPhone', 'recordPayment'] },
  cancelled: { staff: ['revealPhone'] }, refused: { staff: ['revealPhone'] }, unserved: { staff: ['revealPhone'] },
}
test.each(CASES)('what is open to %s at %s', (name, status) => {
  expect([...actionsFor(IN_STATUS[status](), [VIEWERS[name]], NOW)].sort()).toEqual([...OPEN[status][name] ?? []].sort())
})
test('who belongs to the serving partner is not offered to confirm or rate, even as family', () => {
  expect(actionsFor(delivered(), [{ ...VIEWERS.family, isServer: true }], NOW)).toEqual(['revealPhone'])
  expect(actionsFor(completed(), [{ ...VIEWERS.staff, isServer: true }], NOW)).not.toContain('rate')
})
test('with several capacities everything open to any of them is open, and the first decides what is seen', () => {
  const neighbour = [VIEWERS.resident, VIEWERS.holder]
  expect(actionsFor(offering(), neighbour, NOW)).toEqual(['cancel', 'reschedule', 'nudge', 'accept', 'decline'])
  expect(cardOf(offering(), neighbour, NOW)).toMatchObject({ forName: '王秀兰', forSelf: true })
})
test('a free order is not asked to be paid', () => {
  const free = { ...accepted(offering(placed({ item: { ...ITEM, priceMode: 'free', priceFen: 0 } }))), status: 'delivered' as const }
  expect(actionsFor(free, [VIEWERS.holder], NOW)).not.toContain('recordPayment')
})
test('of a person who has left nothing remains but the pseudonym, and the story keeps its length', () => {
  const order = completed()
  const gone = { ...order, ...forgotten(order, 'p-wang') }
  expect(JSON.stringify(gone)).not.toMatch(/王秀兰|10012345678|团结路|门铃/)
  expect(gone.timeline.map(({ action, status, version }) => ({ action, status, version }))).toEqual(order.timeline.map(({ action, status, version }) => ({ action, status, version })))
  expect(forgotten(gone, 'p-wang')).toEqual(forgotten({ ...gone, ...forgotten(gone, 'p-wang') }, 'p-wang'))
  const worker = { ...order, ...forgotten(order, 'p-li') }
  expect(worker.assignment?.workerName).toBe(GONE)
  expect(JSON.stringify(worker)).not.toMatch(/李长顺|理好了/)
})
