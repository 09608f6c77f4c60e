// How many messages wait to be read, for the badge: counted by one bounded read, 100 stands for "more than anyone looks at". A visitor has none.
import type { Call } from '../../_platform/serve'
import { messages } from '../messages-store'

const MOST_COUNTED = 100

export async function countUnread({ person }: Call) {
  if (!person) return { count: 0 }
  const unread = await messages.find({ personId: person._id, readAt: null }, { limit: MOST_COUNTED, fields: { _id: true } })
  return { count: unread.length }
}
