// What the community makes of a cluster: every status by every step, and which orders count as unmet.
import { stepped, type Proposal, type ProposalStep } from '../../../cloudfunctions/demand/domain/proposal'
import { tellingsOf } from '../../../cloudfunctions/demand/domain/telling'
import { isUnmet } from '../../../cloudfunctions/orders/domain/unmet'
import type { Offer } from '../../../cloudfunctions/orders/domain/order'
import { DEMAND_STATUS, type DemandStatus, type OrderStatus, type RefusalKind } from '../../../contract/terms'

const NOW = '2026-11-24T02:00:00.000Z'
const proposal = (status: DemandStatus): Proposal => ({
  _id: 'dp_1', communityId: 'c1', key: 'k', status, category: 'hobby', itemId: 'it', itemName: '书法', weekday: 6, part: 'morning', gridId: null, households: 3, wishIds: ['a', 'b', 'c'],
  listeners: [{ personId: 'p1', itemId: 'it', itemName: '书法入门' }], slot: null, agreementId: null, reason: null, version: 4, createdAt: NOW, updatedAt: NOW, dueAt: null,
})
const TABLE: Record<ProposalStep, Partial<Record<DemandStatus, DemandStatus>>> = {
  draft: { open: 'drafted' }, markOpened: { open: 'opened', drafted: 'opened' }, drop: { open: 'dropped', drafted: 'dropped' }, tell: { opened: 'told' }, giveUp: { drafted: 'open' },
}
const CELLS = (Object.keys(TABLE) as ProposalStep[]).flatMap((step) => (Object.keys(DEMAND_STATUS) as DemandStatus[]).map((status) => [step, status, TABLE[step][status] ?? 'DEMAND_WRONG_STATUS'] as const))
test.each(CELLS)('%s from %s gives %s', (step, status, outcome) => {
  const run = () => stepped(proposal(status), step, {}, { now: NOW })
  if (outcome === 'DEMAND_WRONG_STATUS') expect(run).toThrow(expect.objectContaining({ code: outcome }))
  else expect(run()).toMatchObject({ status: outcome, version: 5 })
})
test('what people read names the service they had asked for, and when and where where that is known', () => {
  const slot = { partnerId: 'pt', partnerName: '秦苑学府', venueId: 'v', venueName: '2 号室', weekday: 6, fromMinute: 540, toMinute: 630 }
  expect(tellingsOf({ ...proposal('opened'), slot })).toEqual([{ personId: 'p1', title: '您想要的服务有了', body: '您之前想要的书法入门，现在开起来了：每周六 9:00–10:30，在 2 号室。点开就能下单。', page: '/packages/resident/item/index?id=it' }])
  expect(tellingsOf(proposal('opened'))[0]!.body).toBe('您之前想要的书法入门，现在可以约了。点开就能下单。')
})
describe('unmet', () => {
  const offer = (status: Offer['status'], expiresAt = '2026-11-25T00:00:00.000Z'): Offer => ({ id: 'f', partnerId: 'pt', partnerName: '', partnerKind: 'group', ownerIds: [], status, offeredAt: NOW, expiresAt, answeredAt: null, declineReason: null })
  const order = (status: OrderStatus, offers: Offer[] = [], refusalKind?: RefusalKind) => ({ status, offers, assignment: null, refusalKind })
  test.each([
    ['nobody could do it', order('unserved'), true], ['refused because nobody offers it', order('refused', [], 'noSupplier'), true], ['refused as misuse', order('refused', [], 'mistaken'), false],
    ['refused before kinds were asked', order('refused'), false], ['waiting, nobody asked yet', order('placed'), false], ['waiting, everybody said no', order('placed', [offer('declined'), offer('expired')]), true],
    ['waiting, an offer ran out that no timer has seen', order('placed', [offer('open', NOW)]), true], ['still asking', order('offering', [offer('open')]), false], ['only taken back by staff', order('placed', [offer('recalled')]), false],
    ['given up by the resident after everybody said no', order('cancelled', [offer('declined')]), true], ['cancelled before anybody was asked', order('cancelled'), false],
    ['accepted once and cancelled', { ...order('cancelled', [offer('accepted')]) }, false], ['completed', order('completed', [offer('accepted')]), false],
  ])('%s: %#', (_name, one, unmet) => expect(isUnmet(one, NOW)).toBe(unmet))
})
