// What is kept only so that a repeat finds it goes after a month: answers to requests, verdicts on pictures that nobody registered.
// Once an hour; an hour that was missed is made good by the next.
import { chinaMinute, later } from '../../_platform/china-time'
import { forgetAnswersBefore } from '../../_platform/once'
import { forgetVerdictsBefore } from '../../files/public'

const KEPT_MINUTES = 30 * 24 * 60
/** @returns how many documents went */
export async function tidy(now: string): Promise<number> {
  if (Math.floor(chinaMinute(now)) % 60 !== 0) return 0
  const before = later(now, -KEPT_MINUTES)
  return await forgetAnswersBefore(before) + await forgetVerdictsBefore(before)
}
