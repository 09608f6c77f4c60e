// A write whose words others read at once: no queue waits for them, so all must pass the platform's check (A17).
import type { Tx } from './db'
import { fail } from './errors'
import { answerBefore, once } from './once'
import type { Call } from './serve'
import { checkTexts } from './text-check'

const MOST_CHARACTERS = 2000
/** Throws TEXT_REFUSED unless every text passes; TEXT_CHECK_UNAVAILABLE when the check is down. Any number of texts, checked together. */
export async function mustPassTexts(openid: string, texts: readonly (string | null | undefined)[]): Promise<void> {
  const verdicts = await checkTexts(openid, chunksOf(texts.filter((text): text is string => !!text)))
  if (verdicts.some((verdict) => verdict !== 'pass')) fail('TEXT_REFUSED')
}
/** Few texts of at most 2,000 characters, lines kept whole. */
function chunksOf(texts: readonly string[]): string[] {
  const chunks: string[] = []
  for (const text of texts) {
    const last = chunks.at(-1)
    if (last !== undefined && last.length + text.length < MOST_CHARACTERS) chunks[chunks.length - 1] = `${last}\n${text}`
    else chunks.push(text)
  }
  return chunks
}
/** `once` behind the check; a request that is answered already is not checked again (I5). */
export async function onceChecked<R>(call: Call, texts: readonly (string | null | undefined)[], work: (tx: Tx) => Promise<R>): Promise<R> {
  const before = await answerBefore<R>(call)
  if (before) return before
  await mustPassTexts(call.openid, texts)
  return once(call, work)
}
