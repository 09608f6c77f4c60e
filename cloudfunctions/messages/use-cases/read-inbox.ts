// The person's own messages, newest first; a visitor has none.
import { findPage } from '../../_platform/paging'
import type { Call } from '../../_platform/serve'
import { messages } from '../messages-store'

const PAGE = 20

export async function readInbox({ person }: Call, { cursor }: { cursor?: string }) {
  if (!person) return { items: [], nextCursor: null }
  const page = await findPage(messages, [{ personId: person._id }], { by: 'at', direction: 'desc' }, cursor, PAGE)
  return { ...page, items: page.items.map((message) => ({ ...message, id: message._id, isRead: message.readAt !== null })) }
}
