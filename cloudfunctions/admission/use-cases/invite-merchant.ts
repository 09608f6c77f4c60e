// A merchant is invited to apply: a token that works once, for 14 days, shown this once and asked for again only by the same request.
import type { admission } from '../../../contract/admission'
import { later } from '../../_platform/china-time'
import { isDuplicate } from '../../_platform/db'
import { fail } from '../../_platform/errors'
import { idFrom, newId } from '../../_platform/ids'
import { hatOver, must, type Handlers } from '../../_platform/serve'
import { unitNames } from '../../identity/public'
import { applicationInvites, type ApplicationInviteDoc } from '../invites-store'
import { merchants } from '../merchants-store'

type Of = Handlers<typeof admission>
const LIFE_MINUTES = 14 * 24 * 60
const tokenOf = (openid: string, requestId: string, salt: string) => idFrom('t', openid, requestId, salt)
const digestOf = (token: string) => idFrom('d', token)

export const inviteMerchant: Of['inviteMerchant'] = async (call, { merchantId }) => {
  const merchant = must(await merchants.get(merchantId))
  must(hatOver(call.person, merchant.communityId, 'staff'))
  if (merchant.status === 'applied') fail('APPLICATION_WRONG_STATUS', { status: 'applied' })
  const tokenSalt = newId('s')
  const invite: ApplicationInviteDoc = {
    _id: idFrom('ai', call.openid, call.requestId), tokenSalt, tokenDigest: digestOf(tokenOf(call.openid, call.requestId, tokenSalt)), merchantId, merchantName: merchant.name, communityId: merchant.communityId,
    createdById: call.person._id, createdAt: call.now, expiresAt: later(call.now, LIFE_MINUTES), usedById: null,
  }
  const kept = await applicationInvites.add(invite).then(() => invite, async (error: unknown) => {
    if (!isDuplicate(error)) throw error
    return must(await applicationInvites.get(invite._id))
  })
  if (kept.merchantId !== merchantId) fail('REQUEST_ID_REUSED')
  await merchants.updateIf(merchantId, { status: 'listed' }, { status: 'contacted', version: merchant.version + 1 })
  return { token: tokenOf(call.openid, call.requestId, kept.tokenSalt), expiresAt: kept.expiresAt }
}
/** APPLICATION_INVITE_INVALID for an unknown, used or expired one. */
export async function openInvite(token: string, now: string): Promise<ApplicationInviteDoc> {
  const [invite] = await applicationInvites.find({ tokenDigest: digestOf(token) }, { limit: 1 })
  return invite && invite.usedById === null && invite.expiresAt > now ? invite : fail('APPLICATION_INVITE_INVALID')
}
export const previewInvite: Of['previewInvite'] = async ({ now }, { token }) => {
  const { merchantName, communityId, expiresAt } = await openInvite(token, now)
  return { merchantName, communityId, communityName: (await unitNames([communityId])).get(communityId) ?? '', expiresAt }
}
