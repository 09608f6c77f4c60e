// The in-app inbox: the truth about every message (I33); subscription messages are only its echo.
import * as z from 'zod/mini'
import { Cursor, endpoint, Id, Instant, pageOf } from './kernel'
import { MESSAGE_TEMPLATE } from './terms'
import { keys } from './catalog'

/** `page` is a client route with its query, opened when the message is tapped. */
export const MessageView = z.object({ id: Id, kind: z.string(), title: z.string(), body: z.string(), page: z.string(), at: Instant, isRead: z.boolean() })
/** For everybody who is known: who has applied wears no hat yet, who has left wears none any more, and both are written to. A visitor has none. */
export const messages = {
  inbox: endpoint({ kind: 'read', allow: 'anyone', input: z.strictObject({ cursor: z.optional(Cursor) }), output: pageOf(MessageView), errors: [] }),
  unread: endpoint({ kind: 'read', allow: 'anyone', input: z.strictObject({}), output: z.object({ count: z.number() }), errors: [] }),
  /** Without ids every message. Answers nothing that a retry could answer differently. */
  markRead: endpoint({ kind: 'write', allow: 'anyone', input: z.strictObject({ messageIds: z.optional(z.array(Id).check(z.minLength(1), z.maxLength(50))) }), output: z.object({}), errors: [] }),
  /** The person said yes in WeChat's own sheet: one yes, one later send. */
  grantConsents: endpoint({ kind: 'write', allow: 'anyone', input: z.strictObject({ templates: z.array(z.enum(keys(MESSAGE_TEMPLATE))).check(z.minLength(1), z.maxLength(3)) }), output: z.object({ granted: z.number() }), errors: [] }),
} as const
