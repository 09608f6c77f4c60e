// A reason that staff give and a partner reads: checked before it is kept. What needs a person's verdict is refused, nobody looks at it later.
import { fail } from '../_platform/errors'
import { answerBefore } from '../_platform/once'
import type { PersonCall } from '../_platform/serve'
import { checkTexts } from '../_platform/text-check'

/** TEXT_REFUSED, TEXT_CHECK_UNAVAILABLE. Null for none. A request that was answered already asks no check again. */
export async function publicReason(call: PersonCall, reason: string | undefined): Promise<string | null> {
  if (!reason || await answerBefore(call)) return reason ?? null
  const [verdict] = await checkTexts(call.openid, [reason])
  if (verdict !== 'pass') fail('TEXT_REFUSED')
  return reason
}
