// The one way in: action → source → size → parse → requestId → identity → rate → person → allow → use case → output stripped.
import * as z from 'zod/mini'
import { COMMON_ERRORS, messageOf, type ErrorCode } from '../../contract/errors'
import { RequestId, type CallSource, type Contract, type Endpoint, type Envelope, type Hat, type Output, type ParsedInput } from '../../contract/kernel'
import { cloud } from './cloud'
import { now } from './clock'
import { AppError, fail } from './errors'
import { newId } from './ids'
import { log, placeOf } from './log'
import { isWithin, personOf, type HatDoc, type PersonDoc } from './people'
import { isOverLimit } from './rate-limit'

/** What a use case knows of its call. `person` is null for a visitor; `now` is read once. */
export interface Call { openid: string; person: PersonDoc | null; requestId: string; action: string; now: string; source: CallSource }
/** For endpoints that only hats may call the person is there. */
export interface PersonCall extends Call { person: PersonDoc }
type CallOf<E extends Endpoint> = E['allow'] extends 'anyone' ? Call : PersonCall
export type Handlers<C extends Contract> = { [A in keyof C]: (call: CallOf<C[A]>, input: ParsedInput<C[A]>) => Promise<Output<C[A]>> }

const INPUT_BYTES = 100_000
/** Tests set it: what would be answered INTERNAL is thrown instead, so that no test passes over a bug. */
const isStrict = () => process.env.THROW_UNDECLARED === '1'

/** Makes a function's `main`. @param name the function's own name, for logs. Timers and the platform's events go to `onEvent`. */
export function serve<C extends Contract>(name: string, contract: C, handlers: Handlers<C>, onEvent?: (event: Record<string, unknown>) => Promise<unknown>) {
  return async function main(event: Record<string, unknown>): Promise<unknown> {
    const source = sourceOf(cloud.getWXContext().SOURCE ?? '')
    const started = Date.now()
    if (source === 'timer') return happened(name, event, started, onEvent)
    const requestId = typeof event.requestId === 'string' && RequestId.safeParse(event.requestId).success ? event.requestId : newId('q')
    const action = typeof event.action === 'string' ? event.action : ''
    const finish = (outcome: string, stack?: string) => log({ requestId, function: name, action: Object.hasOwn(contract, action) ? action : '?', outcome, milliseconds: Date.now() - started, stack })
    try {
      const data = await answer(contract, handlers, event, action, source)
      finish('ok')
      return { ok: true, data } satisfies Envelope<unknown>
    } catch (error) {
      const endpoint = Object.hasOwn(contract, action) ? contract[action] : undefined
      const declared = error instanceof AppError && (COMMON_ERRORS.includes(error.code) || !!endpoint?.errors.includes(error.code))
      const code: ErrorCode = declared ? error.code : 'INTERNAL'
      finish(code, declared && code !== 'INTERNAL' ? undefined : placeOf(error))
      if (!declared && isStrict()) throw error
      return { ok: false, error: { code, message: messageOf(code), ...(declared && error.data ? { data: error.data } : {}), requestId } } satisfies Envelope<never>
    }
  }
}

/** Nobody waits for the answer of an event: a failure is logged and thrown, so that the platform counts it and tries again. */
async function happened(name: string, event: Record<string, unknown>, started: number, onEvent?: (event: Record<string, unknown>) => Promise<unknown>): Promise<unknown> {
  const finish = (outcome: string, stack?: string) => log({ requestId: newId('q'), function: name, action: 'event', outcome, milliseconds: Date.now() - started, stack })
  try {
    const result = onEvent ? await onEvent(event) : { ok: false }
    finish(onEvent ? 'ok' : 'IGNORED')
    return result
  } catch (error) {
    finish('INTERNAL', placeOf(error))
    throw error
  }
}
async function answer<C extends Contract>(contract: C, handlers: Handlers<C>, event: Record<string, unknown>, action: string, source: CallSource): Promise<unknown> {
  if (!Object.hasOwn(contract, action)) fail('ACTION_UNKNOWN')
  const endpoint = contract[action]!
  if (!(endpoint.source ?? ['client']).includes(source)) fail('SOURCE_REFUSED')
  if (Buffer.byteLength(JSON.stringify(event.input ?? {})) > INPUT_BYTES) fail('INPUT_TOO_LARGE')
  const input = parsed(endpoint, event.input ?? {})
  if (endpoint.kind === 'write' && !RequestId.safeParse(event.requestId).success) fail('REQUEST_ID_MISSING')
  const openid = cloud.getWXContext().OPENID ?? ''
  const at = now()
  const isInternal = source === 'function' && !(endpoint.source ?? ['client']).includes('client')
  if (!openid && !isInternal) fail('IDENTITY_MISSING')
  if (!isInternal && isOverLimit(`${openid} ${action}`, at, endpoint.perMinute ?? (endpoint.kind === 'write' ? 60 : 240))) fail('RATE_LIMITED')
  const person = isInternal ? null : await personOf(openid)
  if (endpoint.allow !== 'anyone' && !person?.hats.some((worn) => endpoint.allow.includes(worn.hat as never))) fail('PERMISSION_DENIED')
  const call: Call = { openid, person, requestId: String(event.requestId ?? ''), action, now: at, source }
  const result = await handlers[action as keyof C]!(call as never, input as never)
  return z.parse(endpoint.output, result)
}
function parsed(endpoint: Endpoint, input: unknown): unknown {
  const result = z.safeParse(endpoint.input, input)
  if (result.success) return result.data
  const issue = result.error.issues[0]
  return fail('INPUT_INVALID', { field: issue?.path.join('.') ?? '' })
}
/** SOURCE is a chain, the last link called us: `wx_client`, `wx_client,scf`, `wx_trigger` (PLATFORM §1.11). */
function sourceOf(chain: string): CallSource {
  const last = chain.split(',').at(-1)
  return last === 'wx_trigger' ? 'timer' : last === 'scf' ? 'function' : 'client'
}

/** The caller's hat of this kind whose scope covers the unit, or undefined. Staff of a community cover it; street and district staff what lies below. */
export function hatOver(person: PersonDoc | null, unitId: string, ...kinds: Hat[]): HatDoc | undefined {
  return person?.hats.find((worn) => kinds.includes(worn.hat) && isWithin(unitId, worn.unitId))
}
/** One does not decide in one's own matter: the staff hat over the community of somebody who is no member of this partner. NOT_FOUND without the hat, OWN_MATTER for a member. */
export function staffApartFrom(person: PersonDoc | null, communityId: string, partnerId: string): HatDoc {
  const staff = must(hatOver(person, communityId, 'staff'))
  return person?.hats.some((worn) => worn.partnerId === partnerId) ? fail('OWN_MATTER') : staff
}
/** The one visible line of a row-level right: NOT_FOUND to who may not know that the row exists (I25). */
export function must<T>(value: T | null | undefined | false): T {
  return value ? value : fail('NOT_FOUND')
}
