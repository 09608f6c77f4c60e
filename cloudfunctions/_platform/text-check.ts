// Every free text passes the platform's check before anyone else sees it (A17): pass, review (a person decides), risky (refused).
import { fail } from './errors'
import { callFunction } from './functions'

export type TextVerdict = 'pass' | 'review'
/**
 * One call for all texts of a request (at most six); none when there is nothing to check.
 * @returns a verdict per text, `pass` for an absent one. Throws TEXT_REFUSED when one is risky, TEXT_CHECK_UNAVAILABLE when the check is down.
 */
export async function checkTexts(openid: string, texts: readonly (string | null | undefined)[]): Promise<TextVerdict[]> {
  const asked = [...new Set(texts.filter((text): text is string => !!text))]
  if (asked.length === 0) return texts.map(() => 'pass')
  const { verdicts } = await callFunction('wechat', 'checkTexts', { openid, texts: asked }).catch(() => fail('TEXT_CHECK_UNAVAILABLE'))
  if (verdicts.length !== asked.length) fail('TEXT_CHECK_UNAVAILABLE')
  const found = new Map(asked.map((text, at) => [text, verdicts[at]!]))
  return texts.map((text) => {
    const verdict = text ? found.get(text)! : 'pass'
    return verdict === 'risky' ? fail('TEXT_REFUSED') : verdict
  })
}
