// Rooms of the community: kept by staff, booked by partners, charged in credit minutes when they are used.
import { venues } from '../../contract/venues'
import { serve } from '../_platform/serve'
import { BOOKING } from './partner-side'
import { KEEPING } from './staff-side'

export const main = serve('venues', venues, { ...BOOKING, ...KEEPING })
