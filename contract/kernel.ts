// How one endpoint is written down: who may call it, what goes in, what comes out, which refusals it may give.
// The server parses with it, the client is typed by it, the permission matrix is generated from it.
import * as z from 'zod/mini'
import type { ErrorCode } from './errors'

/** Hats a caller may wear; `anyone` also lets in a visitor who wears none. Row-level rights are checked in the use case. */
export const HATS = ['resident', 'familyProxy', 'partner', 'staff', 'subdistrictStaff', 'districtStaff'] as const
export type Hat = (typeof HATS)[number]
export type Allowed = 'anyone' | readonly Hat[]

/** Who sends the call: a mini program, another function, or a timer (PLATFORM §1.11). */
export type CallSource = 'client' | 'function' | 'timer'

export interface Endpoint<I extends z.core.$ZodType = z.core.$ZodType, O extends z.core.$ZodType = z.core.$ZodType> {
  /** `write` needs a requestId and is idempotent by it; `read` changes nothing. */
  kind: 'read' | 'write'
  allow: Allowed
  input: I
  output: O
  /** Codes the endpoint may answer besides the common ones of errors.ts; anything else is a bug. */
  errors: readonly ErrorCode[]
  source?: readonly CallSource[]
  /** Calls a person may make in one minute on one instance; 60 for writes and 240 for reads where it is absent. */
  perMinute?: number
}
export type Contract = Record<string, Endpoint>

export function endpoint<I extends z.core.$ZodType, O extends z.core.$ZodType>(e: Endpoint<I, O>): Endpoint<I, O> {
  return e
}

export type Input<E extends Endpoint> = z.input<E['input']>
export type ParsedInput<E extends Endpoint> = z.output<E['input']>
export type Output<E extends Endpoint> = z.output<E['output']>

export interface CallError { code: string; message: string; data?: Record<string, unknown>; requestId: string }
export type Envelope<T> = { ok: true; data: T } | { ok: false; error: CallError }

/** An id: ours are lower-case letters, digits, dash, underscore, colon; nothing that a query could read as an operator. */
export const Id = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9:_-]{0,63}$/))
/** Made by the client before sending, kept until answered; the same id again gives the same answer. */
export const RequestId = z.string().check(z.regex(/^[A-Za-z0-9_-]{8,64}$/))
/** What the texts of days and instants may name: real days of this century, so that no 31 November stands for 1 December and no loop over days runs away. */
const CENTURY = /^20\d{2}-/
const isRealDay = (text: string) => CENTURY.test(text) && new Date(`${text.slice(0, 10)}T00:00:00.000Z`).toJSON()?.slice(0, 10) === text.slice(0, 10)
/** An instant, ISO 8601 in UTC with milliseconds, as Date#toISOString prints it. */
export const Instant = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/), z.refine((text: string) => isRealDay(text) && !Number.isNaN(Date.parse(text))))
/** A calendar day in China, YYYY-MM-DD. */
export const Day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/), z.refine(isRealDay))
// \p{Cc} are the control characters; only the line break among them belongs in a text.
const NO_CONTROL_CHARACTERS = /^(?:\n|\P{Cc})*$/u
/** Signs without a shape (zero-width, direction marks): they hide names and turn the text around them. */
const SHAPELESS = /[\p{Cf}\u115f\u1160\u2800\u3164\uffa0]/gu
/** The text without them; for words that come in by the file. */
export function withoutShapeless(text: string): string {
  return text.replace(SHAPELESS, '')
}
/** Free text a person typed: without shapeless signs, trimmed, no control characters except line breaks. Length in characters. */
export function Text(max: number, min = 1) {
  return z.string().check(z.overwrite(withoutShapeless), z.trim(), z.minLength(min), z.maxLength(max), z.regex(NO_CONTROL_CHARACTERS))
}
export const Phone = z.string().check(z.regex(/^1\d{10}$/))
export const Minutes = z.int().check(z.gte(1), z.lte(24 * 60))
/** Money in 分. */
export const Fen = z.int().check(z.gte(0), z.lte(10_000_000))
/** Where a list goes on; opaque to the client, read only by the endpoint that made it. */
export const Cursor = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,400}$/))

export function pageOf<T extends z.core.$ZodType>(item: T) {
  return z.object({ items: z.array(item), nextCursor: z.nullable(Cursor) })
}
