// What the partner's agreement says about rooms on a day: its own rates, and the hours that are its every week (B4).
import { activeAgreementOf } from '../agreements/public'
import type { Span } from './domain/span'

export interface AgreedSlot extends Span { venueId: string; weekday: number }
export interface Agreed { rates: { normalPerHour: number; peakPerHour: number } | null; slots: readonly AgreedSlot[] }
const NOTHING: Agreed = { rates: null, slots: [] }

/** @param day China day, YYYY-MM-DD. One read. */
export async function agreedFor(partnerId: string, day: string): Promise<Agreed> {
  const agreement = await activeAgreementOf(partnerId, day)
  return agreement ? { rates: agreement.terms.tariff, slots: agreement.terms.slots } : NOTHING
}
