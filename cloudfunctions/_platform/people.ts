// The person behind a call: one WeChat identity with any number of hats. Read from the store in every call, never cached.
import type { Hat } from '../../contract/kernel'
import type { MessageTemplate } from '../../contract/terms'
import type { Eligibility } from '../../contract/terms'
import { collection } from './db'

/** A right to act: which hat, where, and for a partner or a represented resident, whose. Unit ids carry their path: d1-s1-c1-g2. */
export interface HatDoc {
  hat: Hat
  unitId: string
  partnerId?: string
  partnerName?: string
  role?: 'owner' | 'worker'
  residentId?: string
  residentName?: string
}
export interface PersonDoc {
  _id: string
  /** Absent for an elder without a phone, whom staff entered. */
  openid: string | null
  name: string
  phone: string | null
  /** The community lived in; rows of a staff list are found by it. */
  communityId: string | null
  gridId: string | null
  address: string
  hats: HatDoc[]
  eligibilities: Eligibility[]
  /** Standing consents by template: one yes, one later send (PLATFORM §3). */
  consents: Partial<Record<MessageTemplate, number>>
  createdAt: string
  version: number
}
/** One openid, one person: the id of who joins is made from the openid. A unique index would let in only one elder without one. */
export const people = collection<PersonDoc>({
  name: 'people',
  indexes: [
    ['openid'], ['communityId', 'createdAt', '_id'], ['communityId', 'name', '_id'], ['communityId', 'address', '_id'],
    ['hats.hat', 'hats.unitId'], ['hats.partnerId'], ['hats.residentId'],
  ],
})

/** The identity read of a call: one operation. Null for a visitor. */
export async function personOf(openid: string): Promise<PersonDoc | null> {
  const [person] = await people.find({ openid }, { limit: 1 })
  return person ?? null
}
/** Is the unit the scope itself or below it? Ids carry their path, so no read is needed. */
export function isWithin(unitId: string, scopeId: string): boolean {
  return unitId === scopeId || unitId.startsWith(`${scopeId}-`)
}
