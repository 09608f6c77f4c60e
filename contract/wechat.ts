// The only function that talks to WeChat's open interfaces; called by our other functions, never by a client (PLATFORM §5).
import * as z from 'zod/mini'
import { endpoint, Instant } from './kernel'
import type { MessageTemplate } from './terms'
const ONLY_FUNCTIONS = ['function'] as const
const push = <T extends MessageTemplate, F extends z.core.$ZodLooseShape>(template: T, facts: F) => z.strictObject({ openid: z.string(), page: z.string(), template: z.literal(template), data: z.strictObject(facts) })
/** A subscription message: its template and the facts it tells; the function cuts them to the platform's fields (PLATFORM §3). */
export const Push = z.discriminatedUnion('template', [
  push('offerReceived', { item: z.string(), zone: z.string(), answerBy: Instant }),
  push('orderAccepted', { item: z.string(), partner: z.string(), startAt: Instant }),
  push('serviceDelivered', { item: z.string(), partner: z.string(), at: Instant }),
])
export type Push = z.output<typeof Push>
export const wechat = {
  /** Each text's verdict in order; `openid` is the writer, who must have been active within two hours. */
  checkTexts: endpoint({ kind: 'read', allow: 'anyone', source: ONLY_FUNCTIONS, input: z.strictObject({ openid: z.string(), texts: z.array(z.string()).check(z.maxLength(6)) }), output: z.object({ verdicts: z.array(z.enum(['pass', 'review', 'risky'])) }), errors: ['TEXT_CHECK_UNAVAILABLE'] }),
  /** `refused`: places in `pushes` of those who had no consent left (43101). */
  push: endpoint({ kind: 'read', allow: 'anyone', source: ONLY_FUNCTIONS, input: z.strictObject({ pushes: z.array(Push).check(z.maxLength(20)) }), output: z.object({ sent: z.number(), refused: z.array(z.number()) }), errors: [] }),
  phoneOf: endpoint({ kind: 'read', allow: 'anyone', source: ONLY_FUNCTIONS, input: z.strictObject({ code: z.string() }), output: z.object({ phone: z.string() }), errors: ['PHONE_CODE_INVALID'] }),
  /** Asks for the check of a stored picture; the verdict comes later as an event that names the traceId. */
  checkPicture: endpoint({ kind: 'read', allow: 'anyone', source: ONLY_FUNCTIONS, input: z.strictObject({ openid: z.string(), fileId: z.string() }), output: z.object({ traceId: z.string() }), errors: ['TEXT_CHECK_UNAVAILABLE', 'PICTURE_NOT_YOURS'] }),
  /** The mini program code that opens a page with this scene (≤ 32 visible characters), base64. */
  pageCode: endpoint({ kind: 'read', allow: 'anyone', source: ONLY_FUNCTIONS, input: z.strictObject({ scene: z.string().check(z.regex(/^[A-Za-z0-9]{1,32}$/)), page: z.string().check(z.regex(/^[a-z/-]{1,100}$/)) }), output: z.object({ picture: z.string() }), errors: ['PAGE_CODE_UNAVAILABLE'] }),
} as const
