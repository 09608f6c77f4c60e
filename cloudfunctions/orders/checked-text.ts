// A text of this call with its verdict, as an order keeps it.
import type { PersonCall } from '../_platform/serve'
import type { TextVerdict } from '../_platform/text-check'
import type { CheckedText } from './domain/order'

/** null for an absent or empty text. @param by how its writer is named to staff */
export function checkedText({ person, now }: Pick<PersonCall, 'person' | 'now'>, text: string | undefined, verdict: TextVerdict | undefined, by: string): CheckedText | null {
  return text ? { text, check: verdict ?? 'review', personId: person._id, at: now, by } : null
}
