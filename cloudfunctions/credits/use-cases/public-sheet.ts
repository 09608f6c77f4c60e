// The quarter's public sheet 公示, open to anyone: sums only. Kept once the quarter is over, because its pages can't change any more (I18).
import type { credits } from '../../../contract/credits'
import type { Output, ParsedInput } from '../../../contract/kernel'
import { isDuplicate } from '../../_platform/db'
import { fail } from '../../_platform/errors'
import type { Call } from '../../_platform/serve'
import { creditSheets } from '../decisions-store'
import { addMonths, dayOf, monthOf, monthsOfQuarter } from '../domain/calendar'
import { publicSheetOf, type PublicSheet } from '../domain/sheet'
import type { State } from '../domain/state'
import { accountsOf, latestBefore, statesOfCommunity } from '../pages-store'

const ACCOUNTS_READ = 1_000

export async function publicSheet(call: Call, { communityId, quarter }: ParsedInput<typeof credits.publicSheet>): Promise<Output<typeof credits.publicSheet>> {
  const { first, last } = monthsOfQuarter(quarter)
  if (first > monthOf(call.now)) fail('CREDIT_QUARTER_FUTURE')
  const _id = `${communityId}:${quarter}`
  const kept = await creditSheets.get(_id)
  if (kept) return { ...kept, isFinal: true }
  const sheet = await compute(communityId, first, last)
  // A day for the clocks of instances that are still in the old month.
  const isFinal = dayOf(call.now) > `${addMonths(last, 1)}-01`
  if (isFinal && sheet.accounts > 0) await creditSheets.add({ _id, communityId, quarter, computedAt: call.now, ...sheet }).catch((error: unknown) => { if (!isDuplicate(error)) throw error })
  return { communityId, quarter, isFinal, ...sheet }
}
/** The state before and at the end of the quarter, from pages without their entries; a quiet account has its last page before it. */
async function compute(communityId: string, first: string, last: string): Promise<PublicSheet> {
  const accounts = (await accountsOf(communityId, null, ACCOUNTS_READ)).filter(({ openedMonth }) => openedMonth <= last)
  const pages = await statesOfCommunity(communityId, first, last)
  const states = accounts.map(async ({ _id }): Promise<{ before: State | null; after: State } | null> => {
    const own = pages.filter(({ accountId }) => accountId === _id)
    const [start, end] = [own[0], own.at(-1)]
    if (start && end) return { before: start.opening.sequence > 0 ? start.opening : null, after: end.closing }
    const quiet = await latestBefore(_id, first)
    return quiet && { before: quiet.closing, after: quiet.closing }
  })
  return publicSheetOf((await Promise.all(states)).filter((state) => state !== null))
}
