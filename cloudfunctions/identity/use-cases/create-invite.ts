// An invitation is made; its token is shown this once. Ids come from the request, so asking again gives the same token, and
// asking for something else by the same id is refused.
import type { identity } from '../../../contract/identity'
import { isDuplicate } from '../../_platform/db'
import { fail } from '../../_platform/errors'
import { idFrom, newId } from '../../_platform/ids'
import { must, type Handlers } from '../../_platform/serve'
import { giftOf } from '../invite-gift'
import { digestOf, endOf, tokenOf } from '../invites'
import { invites, type InviteDoc } from '../invites-store'

export const createInvite: Handlers<typeof identity>['createInvite'] = async (call, wanted) => {
  const { hat, label } = await giftOf(call.person, wanted)
  const tokenSalt = newId('s')
  const invite: InviteDoc = {
    _id: idFrom('i', call.openid, call.requestId), tokenSalt, tokenDigest: digestOf(tokenOf(call.openid, call.requestId, tokenSalt)),
    hat: hat.hat, unitId: hat.unitId, partnerId: hat.partnerId ?? null, partnerName: hat.partnerName ?? null, role: hat.role ?? null,
    residentId: hat.residentId ?? null, residentName: hat.residentName ?? null, label,
    createdById: call.person._id, createdAt: call.now, expiresAt: endOf(hat.hat, call.now), status: 'open', usedById: null,
  }
  const kept = await invites.add(invite).then(() => invite, async (error: unknown) => {
    if (!isDuplicate(error)) throw error
    return must(await invites.get(invite._id))
  })
  const isSame = (['hat', 'unitId', 'partnerId', 'role', 'residentId'] as const).every((field) => kept[field] === invite[field])
  if (!isSame) fail('REQUEST_ID_REUSED')
  return { inviteId: kept._id, token: tokenOf(call.openid, call.requestId, kept.tokenSalt), expiresAt: kept.expiresAt }
}
