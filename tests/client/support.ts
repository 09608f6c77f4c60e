// An order as the server would send it, for tests of what the client makes of it.
import { ORDER_STATUS, type OrderStatus } from '@contract/terms'
import type { Order } from '@/features/orders/api'

export const NOW = '2026-11-23T02:00:00.000Z'
export const STATUSES = Object.keys(ORDER_STATUS) as OrderStatus[]
export function orderOf(part: Partial<Order> = {}): Order {
  return {
    id: 'o1', number: 'T20261123-001', status: 'placed', itemName: '上门理发', category: 'haircut', isUrgent: false, priceMode: 'lowCost', priceFen: 2000,
    forName: '王秀兰', forSelf: true, zone: '团结社区 第二网格', startAt: '2026-11-24T01:00:00.000Z', endAt: '2026-11-24T01:40:00.000Z', isAgreed: false,
    partnerName: null, asking: null, placedAt: '2026-11-23T01:35:00.000Z', updatedAt: '2026-11-23T01:35:00.000Z', isOverdue: false, nudges: 0, version: 1, actions: [],
    viewer: 'resident', communityId: 'd1-s1-c1', communityPhone: '10000000001', durationMinutes: 40, wishes: ['2026-11-24T01:00:00.000Z'], isAnyTime: false, proofsNeeded: [], cutoffAt: null, ladder: null, needs: null,
    address: '团结路 12 号院 3 号楼', phoneMasked: null, note: null, isNoteInReview: false, photos: [], placedByName: '王秀兰', serviceCode: null, worker: null, partner: null, offers: [],
    timeline: [{ at: '2026-11-23T01:35:00.000Z', who: '王秀兰', hat: 'resident', what: '下单', why: null, status: 'placed' }], refusedReason: null, proof: null, confirmation: null, rating: null, payment: null, autoConfirmAt: null, credit: null,
    ...part,
  }
}
