// The invitations one has made, newest first, without their tokens.
import type { identity } from '../../../contract/identity'
import { findPage } from '../../_platform/paging'
import type { Handlers } from '../../_platform/serve'
import { isOpen } from '../invites'
import { invites } from '../invites-store'

const PAGE = 20
export const listInvites: Handlers<typeof identity>['invites'] = async (call, { cursor }) => {
  const { items, nextCursor } = await findPage(invites, [{ createdById: call.person._id }], { by: 'createdAt', direction: 'desc' }, cursor, PAGE)
  return {
    items: items.map((invite) => ({
      id: invite._id, hat: invite.hat, label: invite.label, createdAt: invite.createdAt, expiresAt: invite.expiresAt,
      status: invite.status === 'open' && !isOpen(invite, call.now) ? 'expired' as const : invite.status,
    })),
    nextCursor,
  }
}
