// Rooms, and the two lock documents of booking: a room's day (who has which part of it) and a partner's week (how often it booked).
import { collection } from '../_platform/db'
import type { VenueDay } from './domain/day'
import type { WeekEntry } from './domain/quota'
import type { Venue } from './domain/venue'

export type VenueDoc = Venue
export const venues = collection<VenueDoc>({ name: 'venues', indexes: [['communityId', 'name'], ['checkInCode'], ['clearSince']], uniques: [{ name: 'oneRoomPerCode', keys: ['checkInCode'] }] })

/** `_id` is `<venueId>:<YYYY-MM-DD>`, a China day. */
export interface VenueDayDoc extends VenueDay { _id: string; venueId: string; day: string }
export const venueDays = collection<VenueDayDoc>({ name: 'venueDays' })
export const venueDayId = (venueId: string, day: string) => `${venueId}:${day}`

/** `_id` is `<partnerId>:<YYYY-MM-DD>`, the Monday of an ISO week in China. */
export interface PartnerWeekDoc { _id: string; partnerId: string; monday: string; entries: WeekEntry[] }
export const partnerWeeks = collection<PartnerWeekDoc>({ name: 'partnerWeeks' })
export const partnerWeekId = (partnerId: string, monday: string) => `${partnerId}:${monday}`
