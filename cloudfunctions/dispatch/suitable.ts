// Whether a partner that staff chose may be asked: the hard filters hold for it too, its calendar is its own to judge.
import { fail } from '../_platform/errors'
import { must } from '../_platform/serve'
import type { OrderDoc } from '../orders/public'
import type { PartnerDoc } from '../partners/public'
import { rejectionOf } from './domain/rank'

/** NOT_FOUND outside the order's community, PARTNER_NOT_ACTIVE, PARTNER_NOT_SUITABLE with the reason. */
export function suitable(order: OrderDoc, found: PartnerDoc | undefined, now: string): PartnerDoc {
  const partner = must(found?.communityId === order.communityId && found)
  const reason = rejectionOf(order, partner, now)
  if (reason === 'inactive') fail('PARTNER_NOT_ACTIVE', { partnerId: partner._id })
  if (reason) fail('PARTNER_NOT_SUITABLE', { partnerId: partner._id, reason })
  return partner
}
