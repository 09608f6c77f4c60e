// The life of an invitation: its token, how long it lives, which hat it gives. A token works once and not after its end.
import { idFrom } from '../_platform/ids'
import type { HatDoc } from '../_platform/people'
import { fail } from '../_platform/errors'
import { invites, type InviteDoc } from './invites-store'

/** Made by whoever deploys, before there is anybody who could invite. */
export const BY_DEPLOYMENT = 'deployment'
const DAY = 24 * 3_600_000
/** Family is at hand, so their code lives shorter. */
const LIFE_DAYS = { familyProxy: 3, other: 7 }

export function endOf(hat: HatDoc['hat'], now: string): string {
  return new Date(Date.parse(now) + (hat === 'familyProxy' ? LIFE_DAYS.familyProxy : LIFE_DAYS.other) * DAY).toISOString()
}
/** The same request makes the same token, so that a lost answer can be asked for again though nothing of the token is stored. */
export function tokenOf(openid: string, requestId: string, salt: string): string {
  return idFrom('t', openid, requestId, salt)
}
export function digestOf(token: string): string {
  return idFrom('d', token)
}
/** By token; INVITE_INVALID for an unknown one. Whether it is still open is asked of `isOpen`. */
export async function inviteOf(token: string): Promise<InviteDoc> {
  const [invite] = await invites.find({ tokenDigest: digestOf(token) }, { limit: 1 })
  return invite ?? fail('INVITE_INVALID')
}
export function isOpen(invite: InviteDoc, now: string): boolean {
  return invite.status === 'open' && invite.expiresAt > now
}
export function hatOf({ hat, unitId, partnerId, partnerName, role, residentId, residentName }: InviteDoc): HatDoc {
  if (partnerId !== null && role !== null) return { hat, unitId, partnerId, partnerName: partnerName ?? '', role }
  if (residentId !== null) return { hat, unitId, residentId, residentName: residentName ?? '' }
  return { hat, unitId }
}
