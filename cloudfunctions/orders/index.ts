// The orders function: the loop as residents and partners drive it.
import { orders } from '../../contract/orders'
import { serve } from '../_platform/serve'
import { PARTNER_SIDE } from './partner-side'
import { RESIDENT_SIDE } from './resident-side'

export const main = serve('orders', orders, { ...RESIDENT_SIDE, ...PARTNER_SIDE })
