// The one spelling of a record, so that the same content always has the same hash: keys sorted, no spaces, no undefined.
import type { Entry } from './entry'

export type Digest = (text: string) => string
/** What the first entry of an account chains to. */
export const GENESIS = '0'.repeat(64)

export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const fields = Object.entries(value).filter(([, field]) => field !== undefined).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`).join(',')}}`
}
/** The hash an entry must carry: over everything in it but the hash itself, the hash before it included. */
export function hashOf(entry: Omit<Entry, 'hash'>, digest: Digest): string {
  const { hash: _hash, ...content } = entry as Entry
  return digest(canonical(content))
}
