// The platform's verdict on each text, asked in parallel. Any failure, 61010 (writer not active within two hours) included, means: no verdict, not "pass".
import { fail } from '../../_platform/errors'
import type { Call } from '../../_platform/serve'
import { codeOf, logCode, openapi } from '../open-interfaces'

type Verdict = 'pass' | 'review' | 'risky'
/** 2: comments and the like (PLATFORM §4). */
const SCENE = 2
const VERSION = 2

export async function checkTexts(_call: Call, { openid, texts }: { openid: string; texts: string[] }) {
  return { verdicts: await Promise.all(texts.map((content) => verdictOn(openid, content))) }
}
async function verdictOn(openid: string, content: string): Promise<Verdict> {
  try {
    const { result } = await openapi.security.msgSecCheck({ openid, scene: SCENE, version: VERSION, content })
    const suggest = result?.suggest
    if (suggest === 'pass' || suggest === 'review' || suggest === 'risky') return suggest
    logCode('checkTexts', 'NO_VERDICT')
  } catch (error) {
    logCode('checkTexts', codeOf(error))
  }
  return fail('TEXT_CHECK_UNAVAILABLE')
}
