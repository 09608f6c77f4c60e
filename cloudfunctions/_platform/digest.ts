// The fingerprint used for chains of records. Pure, but kept here because the domain imports no Node module.
import { createHash } from 'node:crypto'

/** SHA-256 of a text, 64 hex digits. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
