// A partner's own account: what is owed, when it is due, what waits for approval, and the balance over the last months.
import type { credits } from '../../../contract/credits'
import type { Output, ParsedInput } from '../../../contract/kernel'
import type { PersonCall } from '../../_platform/serve'
import { accountView, partnerHat, stateOf } from '../accounts'
import { addMonths, monthOf } from '../domain/calendar'
import { pointsOf } from '../domain/statement'
import { creditAccounts, since } from '../pages-store'

const MONTHS_SHOWN = 3

export async function myAccount(call: PersonCall, { partnerId, months = MONTHS_SHOWN }: ParsedInput<typeof credits.myAccount>): Promise<Output<typeof credits.myAccount>> {
  partnerHat(call, partnerId)
  const [account, pages] = await Promise.all([creditAccounts.get(partnerId), since(partnerId, addMonths(monthOf(call.now), 1 - months))])
  const state = pages.at(-1)?.closing ?? await stateOf(partnerId)
  return { ...accountView(partnerId, account, state, call.now), points: pointsOf(pages) }
}
