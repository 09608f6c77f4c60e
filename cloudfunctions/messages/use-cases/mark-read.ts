// Marks the person's own messages as read, all or the named ones. Named ones of others are left alone, like unknown ones; again changes nothing.
import { command } from '../../_platform/db'
import type { Call } from '../../_platform/serve'
import { messages } from '../messages-store'

export async function markRead({ person, now }: Call, { messageIds }: { messageIds?: string[] }) {
  if (person) await messages.updateAll({ personId: person._id, readAt: null, ...(messageIds ? { _id: command.in(messageIds) } : {}) }, { readAt: now })
  return {}
}
