// Every free text passes the platform's check before anyone else sees it (A17): pass, review (a person decides), risky (refused).
import { callFunction } from './functions'
import { fail } from './errors'

export type TextVerdict = 'pass' | 'review'
/**
 * One call for all texts of a request; none when there is nothing to check.
 * @returns a verdict per text, `pass` for an absent one. Throws TEXT_REFUSED when one is risky, TEXT_CHECK_UNAVAILABLE when the check is down.
 */
export async function checkTexts(openid: string, texts: readonly (string | undefined)[]): Promise<TextVerdict[]> {
  const asked = texts.filter((text): text is string => !!text)
  if (asked.length === 0) return texts.map(() => 'pass')
  const { verdicts } = await callFunction('wechat', 'checkTexts', { openid, texts: asked })
  if (verdicts.includes('risky')) fail('TEXT_REFUSED', { field: 'text' })
  return texts.map((text) => (text ? verdicts[asked.indexOf(text)] as TextVerdict : 'pass'))
}
