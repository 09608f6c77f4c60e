// What the partner's agreement says about rooms on a day: its own rates, and the hours that are its every week (B4).
import type { Span } from './domain/span'

export interface AgreedSlot extends Span { venueId: string; weekday: number }
export interface Agreed { rates: { normalPerHour: number; peakPerHour: number } | null; slots: readonly AgreedSlot[] }
const NOTHING: Agreed = { rates: null, slots: [] }

export async function agreedFor(_partnerId: string, _day: string): Promise<Agreed> {
  return NOTHING
}
