// Names and addresses are read by others at once and no queue waits for them: what the check cannot settle is refused (A17).
import { fail } from '../_platform/errors'
import { checkTexts } from '../_platform/text-check'

/** Throws TEXT_REFUSED unless every text passes; TEXT_CHECK_UNAVAILABLE when the check is down. */
export async function mustPass(openid: string, ...texts: (string | undefined)[]): Promise<void> {
  const verdicts = await checkTexts(openid, texts)
  if (verdicts.some((verdict) => verdict !== 'pass')) fail('TEXT_REFUSED', { field: 'text' })
}
