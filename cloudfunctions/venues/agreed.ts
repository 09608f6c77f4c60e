// What the community's agreements say about rooms on a day: a partner's own rates, and the hours that are its every week (B4).
import { activeAgreementsOf } from '../agreements/public'
import type { AgreedSlot } from './domain/agreed'

export interface Agreed { rates: { normalPerHour: number; peakPerHour: number } | null; slots: readonly AgreedSlot[] }

/** Hours that agreements give away on this China day, in all rooms of the community. One read. */
export async function agreedSlots(communityId: string, day: string): Promise<AgreedSlot[]> {
  return [...(await activeAgreementsOf(communityId, day)).values()].flatMap(slotsOf)
}
/** What this partner's agreement gives it, and what those of the others give away. One read. */
export async function agreedFor(partnerId: string, communityId: string, day: string): Promise<Agreed> {
  const running = await activeAgreementsOf(communityId, day)
  return { rates: running.get(partnerId)?.terms.tariff ?? null, slots: [...running.values()].flatMap(slotsOf) }
}
function slotsOf({ partnerId, partnerName, terms }: { partnerId: string; partnerName: string; terms: { slots: readonly Omit<AgreedSlot, 'partnerId' | 'partnerName'>[] } }): AgreedSlot[] {
  return terms.slots.map((slot) => ({ ...slot, partnerId, partnerName }))
}
