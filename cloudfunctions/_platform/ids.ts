// The only place that makes random values, and the deterministic ids that stand in for unique indexes.
import { createHash, randomBytes, randomInt } from 'node:crypto'

/** A fresh id, 20 lower-case letters and digits. @param prefix names the kind, e.g. `o` for an order. */
export function newId(prefix: string): string {
  return `${prefix}_${randomBytes(10).toString('hex')}`
}
/** The same parts always give the same id, so a second write of the same cause collides (PLATFORM §1.3). */
export function idFrom(prefix: string, ...parts: string[]): string {
  return `${prefix}_${createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 24)}`
}
/** Four digits the resident reads out when the partner arrives. */
export function newServiceCode(): string {
  return String(randomInt(0, 10_000)).padStart(4, '0')
}
const SIGN_LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
/** Ten letters and digits that nobody confuses, for a sign at a door: opaque, yet short enough to type. */
export function newSignCode(): string {
  return Array.from({ length: 10 }, () => SIGN_LETTERS[randomInt(0, SIGN_LETTERS.length)]).join('')
}
