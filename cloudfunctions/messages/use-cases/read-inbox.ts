// The person's own messages, newest first.
import { findPage } from '../../_platform/paging'
import type { PersonCall } from '../../_platform/serve'
import { messages } from '../messages-store'

const PAGE = 20

export async function readInbox({ person }: PersonCall, { cursor }: { cursor?: string }) {
  const page = await findPage(messages, [{ personId: person._id }], { by: 'at', direction: 'desc' }, cursor, PAGE)
  return { ...page, items: page.items.map((message) => ({ ...message, id: message._id, isRead: message.readAt !== null })) }
}
