// What a token offers, before it is used: which hat, and from whom.
import type { identity } from '../../../contract/identity'
import { fail } from '../../_platform/errors'
import type { Handlers } from '../../_platform/serve'
import { inviteOf, isOpen } from '../invites'

export const previewInvite: Handlers<typeof identity>['previewInvite'] = async (call, { token }) => {
  const invite = await inviteOf(token)
  if (!isOpen(invite, call.now)) fail('INVITE_INVALID')
  return { hat: invite.hat, label: invite.label, expiresAt: invite.expiresAt }
}
