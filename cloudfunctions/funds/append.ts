// How a line gets into the fund: onto the last one, once per request, in one transaction with what caused it.
// Whoever loses the race for the next number reads the fund again: so a balance is always decided on the line before.
import { chinaDay } from '../_platform/china-time'
import { isDuplicate, type Tx } from '../_platform/db'
import { fail } from '../_platform/errors'
import { mustPassTexts } from '../_platform/once-checked'
import { answerBefore, once } from '../_platform/once'
import { must, type PersonCall } from '../_platform/serve'
import { lineAfter, type FundLine, type Movement } from './domain/fund'
import { fundLines, lastLine } from './funds-store'

const ATTEMPTS = 20
const PAUSE_MILLISECONDS = 40
/** Losers spread out, the longer the more of them there are. */
const pause = (attempt: number) => new Promise((done) => setTimeout(done, Math.random() * PAUSE_MILLISECONDS * attempt))

/** Staff of this very community; NOT_FOUND else. */
export function mustBeStaffOf({ person }: PersonCall, communityId: string): void {
  must(person.hats.some(({ hat, unitId }) => hat === 'staff' && unitId === communityId))
}
/** @param on a China day: money moves today at the latest. INPUT_INVALID else. */
export function mustHaveHappened({ now }: PersonCall, on: string): void {
  if (on > chinaDay(now)) fail('INPUT_INVALID', { field: 'on' })
}
export interface Recorded { lineId: string; sequence: number; balanceFen: number }
export const recordedView = ({ _id, sequence, balanceFen }: FundLine): Recorded => ({ lineId: _id, sequence, balanceFen })

/**
 * @param note what others will read; checked once, before anything is written. Null: nothing new to read
 * @param check may refuse, after the last line is known and before anything is written: what it reads can't be overtaken
 * @param cause changes what caused the line, inside the transaction
 */
export async function append<R extends object>(call: PersonCall, movement: Movement, note: string | null, { check, cause, answer }: { check?: () => Promise<void>; cause?: (tx: Tx) => Promise<void>; answer: (line: FundLine) => R }): Promise<R> {
  const before = await answerBefore<R>(call)
  if (before) return before
  await mustPassTexts(call.openid, [note])
  for (let attempt = 1; ; attempt++) {
    const last = await lastLine(movement.communityId)
    await check?.()
    try {
      return await once(call, async (tx) => {
        await cause?.(tx)
        const line = lineAfter(last, movement, call.now)
        await tx.add(fundLines, line)
        return answer(line)
      })
    } catch (error) {
      if (!isDuplicate(error) || attempt === ATTEMPTS) throw error
      await pause(attempt)
    }
  }
}
