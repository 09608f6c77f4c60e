// The only function that talks to WeChat's open interfaces; called by our other functions, never by a client (PLATFORM §5).
import * as z from 'zod/mini'
import { endpoint, Id } from './kernel'
import { keys } from './catalog'
import { MESSAGE_TEMPLATE } from './terms'
const ONLY_FUNCTIONS = ['function'] as const
export const Push = z.strictObject({ openid: z.string(), template: z.enum(keys(MESSAGE_TEMPLATE)), page: z.string(), data: z.record(z.string(), z.string()) })
export const wechat = {
  /** Each text's verdict in order; `openid` is the writer, who must have been active within two hours. */
  checkTexts: endpoint({ kind: 'read', allow: 'anyone', source: ONLY_FUNCTIONS, input: z.strictObject({ openid: z.string(), texts: z.array(z.string()).check(z.maxLength(6)) }), output: z.object({ verdicts: z.array(z.enum(['pass', 'review', 'risky'])) }), errors: ['TEXT_CHECK_UNAVAILABLE'] }),
  push: endpoint({ kind: 'read', allow: 'anyone', source: ONLY_FUNCTIONS, input: z.strictObject({ pushes: z.array(Push).check(z.maxLength(20)) }), output: z.object({ sent: z.number(), refused: z.array(z.number()) }), errors: [] }),
  phoneOf: endpoint({ kind: 'read', allow: 'anyone', source: ONLY_FUNCTIONS, input: z.strictObject({ code: z.string() }), output: z.object({ phone: z.string() }), errors: ['PHONE_CODE_INVALID'] }),
  checkPicture: endpoint({ kind: 'read', allow: 'anyone', source: ONLY_FUNCTIONS, input: z.strictObject({ openid: z.string(), fileId: z.string(), pictureId: Id }), output: z.object({ traceId: z.string() }), errors: ['TEXT_CHECK_UNAVAILABLE'] }),
} as const
