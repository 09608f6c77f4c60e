// The order loop's questions: every step on the resident's order in every status, and the lists of its three sides.
import type { OrderStatus } from '../../../../contract/terms'
import { STATUSES } from '../order-facts'
import type { Scenario, Scenarios, Setting } from '../scenario'

const PLACE = { itemId: 'it-c1-escort', wishes: [], isAnyTime: true }
const HINTS = { itemId: 'it-c1-escort', wishes: [] }
const RATING = { punctuality: 5, attitude: 5, quality: 4, tidiness: 5, tags: ['patient'] }

export function orderScenarios({ facts }: Setting): Scenarios {
  const inEveryStatus = (more: object = {}): Record<OrderStatus, Scenario> =>
    Object.fromEntries(STATUSES.map((status) => [status, { input: { orderId: facts.orders[status], ...more }, vary: 'orderId' }])) as Record<OrderStatus, Scenario>
  const start = inEveryStatus()
  for (const status of STATUSES) start[status].input = { ...start[status].input, serviceCode: facts.serviceCodes[status] }
  // the item of this one asks for a note only: a picture would be refused before anybody looks at the order
  const deliver = inEveryStatus({ note: '做好了' })
  const absence = inEveryStatus({ remark: '敲门没有人应' })
  const climb = inEveryStatus({ from: null })
  // the ladder of this one does not stand where the page says
  climb.offering.input = { ...climb.offering.input, from: 'one' }
  deliver.inService.input = { orderId: facts.inServiceFree, note: '做好了' }
  return {
    'accounts.deleteAccount': { 'with what is under way': { input: {} } },
    'orders.place': { 'for oneself': { input: PLACE }, 'for the resident': { input: { ...PLACE, residentId: 'p-resident-c1' }, vary: 'residentId' } },
    'orders.placingHints': { 'for oneself': { input: HINTS }, 'for the resident': { input: { ...HINTS, residentId: 'p-resident-c1' }, vary: 'residentId' } },
    'orders.mine': { live: { input: { tab: 'live' } }, 'of the resident': { input: { tab: 'live', residentId: 'p-resident-c1' }, vary: 'residentId' } },
    'orders.get': inEveryStatus(),
    'orders.cancel': inEveryStatus({ reason: '不需要了' }),
    'orders.reschedule': inEveryStatus({ wishes: [facts.otherStart] }),
    'orders.freeStarts': inEveryStatus({ day: facts.otherStart.slice(0, 10) }),
    'orders.nudge': inEveryStatus(),
    'orders.confirm': inEveryStatus({ outcome: 'done', remark: '谢谢', rating: RATING }),
    'orders.rate': inEveryStatus({ rating: RATING }),
    'orders.partnerTasks': { upcoming: { input: { partnerId: 'pt-c1-02', tab: 'upcoming' }, vary: 'partnerId' } },
    'orders.partnerCalendar': { 'this week': { input: { partnerId: 'pt-c1-02', from: facts.otherStart.slice(0, 10), days: 7 }, vary: 'partnerId' } },
    'orders.accept': inEveryStatus({ partnerId: 'pt-c1-02', startAt: facts.otherStart, workerId: 'p-worker-c1' }),
    'orders.decline': inEveryStatus({ partnerId: 'pt-c1-02', reason: 'busy' }),
    'orders.workerTimes': inEveryStatus({ partnerId: 'pt-c1-02' }),
    'orders.replaceWorker': inEveryStatus({ workerId: 'p-merchant-c1' }),
    'orders.reportAbsence': { ...absence, 'at the door': { input: { orderId: facts.atTheDoor, remark: '敲门没有人应' }, vary: 'orderId' } },
    'orders.start': start,
    'orders.deliver': deliver,
    'orders.recordPayment': inEveryStatus({ amountFen: 2000, way: 'cash' }),
    'orders.revealPhone': inEveryStatus(),
    'dispatch.counts': { 'of c1': { input: { communityId: 'd1-s1-c1' }, vary: 'communityId' } },
    'dispatch.board': { 'waiting in c1': { input: { communityId: 'd1-s1-c1', lane: 'waiting' }, vary: 'communityId' } },
    'dispatch.byPartner': { 'of c1': { input: { communityId: 'd1-s1-c1' }, vary: 'communityId' } },
    'dispatch.reviews': { 'of c1': { input: { communityId: 'd1-s1-c1' }, vary: 'communityId' } },
    'dispatch.candidates': inEveryStatus(),
    'dispatch.climb': climb,
    'dispatch.stopLadder': { ...inEveryStatus(), climbing: { input: { orderId: facts.climbing }, vary: 'orderId' } },
    'dispatch.callList': inEveryStatus(),
    'dispatch.settings': { 'of c1': { input: { communityId: 'd1-s1-c1' }, vary: 'communityId' } },
    'dispatch.saveSettings': { 'of c1': { input: { communityId: 'd1-s1-c1', takesNeighbours: true }, vary: 'communityId' } },
    'dispatch.offer': inEveryStatus({ partnerIds: ['pt-c1-02'] }),
    'dispatch.plan': { 'of c1': { input: { communityId: 'd1-s1-c1', day: facts.otherStart.slice(0, 10) }, vary: 'communityId' } },
    'dispatch.checkMove': inEveryStatus({ partnerId: 'pt-c1-02', startAt: facts.otherStart, others: [] }),
    'dispatch.commitPlan': { 'of c1': { input: { communityId: 'd1-s1-c1', items: [{ orderId: facts.orders.placed, partnerId: 'pt-c1-02', startAt: facts.otherStart }] }, vary: 'communityId' } },
    'dispatch.planProgress': { 'of staff of c1': { input: { commitId: facts.commitId } } },
    'dispatch.recall': inEveryStatus({ reason: '另作安排' }),
    'dispatch.redispatch': inEveryStatus({ reason: '另作安排' }),
    'dispatch.refuse': inEveryStatus({ reason: '不在范围' }),
    'dispatch.markUnserved': inEveryStatus({ reason: '没有人' }),
    'dispatch.decideReview': {
      'a note in review': { input: { orderId: facts.inReview, field: 'note', verdict: 'pass' }, vary: 'orderId' },
      'nothing in review': { input: { orderId: facts.orders.placed, field: 'note', verdict: 'pass' }, vary: 'orderId' },
    },
  }
}
