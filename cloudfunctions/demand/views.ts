// Clusters and proposals as their viewers read them. Offices above the community read numbers and rooms, no partner and no order (PRODUCT §6).
import type { demand } from '../../contract/demand'
import type { Category, DayPart } from '../../contract/terms'
import type { Output } from '../../contract/kernel'
import { fail } from '../_platform/errors'
import { hatOver, must, type PersonCall } from '../_platform/serve'
import type { Cluster } from './domain/cluster'
import type { ProposalSlot } from './domain/proposal'
import { slotsFor, type RoomSlot } from './domain/slot'
import type { Wish } from './domain/wish'
import type { Offering } from './load-demand'
import type { ProposalDoc } from './proposals-store'

export type ClusterView = Output<typeof demand.clusters>['open'][number]
type Partner = ClusterView['partner']

/** @returns whether the caller may read names: staff of the community only. NOT_FOUND for whoever has nothing to do with it. */
export function watcherOf({ person }: PersonCall, communityId: string): { seesNames: boolean } {
  const hat = must(hatOver(person, communityId, 'staff') ?? hatOver(person, communityId, 'subdistrictStaff', 'districtStaff'))
  return { seesNames: hat.hat === 'staff' }
}
export function mustBeStaffOf({ person }: PersonCall, communityId: string): void {
  must(hatOver(person, communityId, 'staff'))
}
/** Partners that work in the category, by name; what they owe beside them is a fact, not a rank. */
export function fittingPartners(category: Category, { partners, owed }: Offering): NonNullable<Partner>[] {
  return partners.filter(({ categories }) => categories.includes(category)).map(({ _id, name }) => ({ partnerId: _id, name, owedMinutes: Math.max(0, owed.get(_id) ?? 0) }))
}
/** Of those that owe, one to name in the sentence: who owes most could be relieved most. */
function owingPartner(partners: readonly NonNullable<Partner>[]): Partner {
  return [...partners].filter(({ owedMinutes }) => owedMinutes > 0).sort((a, b) => b.owedMinutes - a.owedMinutes || (a.partnerId < b.partnerId ? -1 : 1))[0] ?? null
}
export function openView(cluster: Cluster & { id: string }, offering: Offering, gridNames: ReadonlyMap<string, string>, seesNames: boolean): ClusterView {
  const { id, category, item, bucket, gridId, households, wishes } = cluster
  return {
    id, status: 'open', category, itemName: item?.name ?? null, weekday: bucket?.weekday ?? null, part: bucket?.part ?? null, gridName: gridId === null ? null : gridNames.get(gridId) ?? null,
    households, orders: wishes.length, room: roomsFor(cluster, offering)[0] ?? null, partner: seesNames ? owingPartner(fittingPartners(category, offering)) : null, agreementId: null, updatedAt: null,
  }
}
export function roomsFor({ bucket, wishes }: { bucket: { weekday: number; part: DayPart } | null; wishes: readonly Wish[] }, { rooms }: Offering): RoomSlot[] {
  return slotsFor(bucket, wishes, rooms)
}
export function decidedView(proposal: ProposalDoc, gridNames: ReadonlyMap<string, string>, seesNames: boolean): ClusterView {
  const { _id, status, category, itemName, weekday, part, gridId, households, wishIds, slot, agreementId, updatedAt } = proposal
  return {
    id: _id, status, category, itemName, weekday, part, gridName: gridId === null ? null : gridNames.get(gridId) ?? null, households, orders: wishIds.length,
    room: slot && agreedRoom(slot), partner: seesNames && slot ? { partnerId: slot.partnerId, name: slot.partnerName, owedMinutes: 0 } : null, agreementId: seesNames ? agreementId : null, updatedAt,
  }
}
/** A slot that is being agreed on is not looked up in the calendar any more. */
function agreedRoom({ venueId, venueName, weekday, fromMinute, toMinute }: ProposalSlot) {
  return { venueId, name: venueName, capacity: 0, weekday, fromMinute, toMinute, freeWeeks: 0, weeks: 0 }
}
/** DEMAND_WRONG_STATUS for one that somebody has dealt with, NOT_FOUND for one that never was. */
export function openCluster<T extends { id: string }>({ clusters, proposals }: { clusters: readonly T[]; proposals: readonly ProposalDoc[] }, id: string): T {
  const found = clusters.find((one) => one.id === id)
  if (found) return found
  const decided = must(proposals.find(({ _id }) => _id === id))
  return fail('DEMAND_WRONG_STATUS', { status: decided.status })
}
