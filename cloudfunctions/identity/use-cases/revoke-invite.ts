// An open invitation of one's own stops working. Someone else's looks like an unknown one.
import type { identity } from '../../../contract/identity'
import { fail } from '../../_platform/errors'
import type { Handlers } from '../../_platform/serve'
import { invites } from '../invites-store'

export const revokeInvite: Handlers<typeof identity>['revokeInvite'] = async (call, { inviteId }) => {
  const own = { createdById: call.person._id }
  if (await invites.updateIf(inviteId, { ...own, status: 'open' }, { status: 'revoked' })) return { inviteId }
  const invite = await invites.get(inviteId)
  return invite?.createdById === call.person._id && invite.status === 'revoked' ? { inviteId } : fail('INVITE_INVALID')
}
