// One partner's account, for the partner and for the staff and offices above it: what is owed, when it is due, what waits for approval, and the balance over the last months.
import type { credits } from '../../../contract/credits'
import type { Output, ParsedInput } from '../../../contract/kernel'
import type { PersonCall } from '../../_platform/serve'
import { accountView, readablePartner, stateOf } from '../accounts'
import { addMonths, monthOf } from '../domain/calendar'
import { pointsOf } from '../domain/statement'
import { creditAccounts, since } from '../pages-store'

const MONTHS_SHOWN = 3

export async function readAccount(call: PersonCall, { partnerId, months = MONTHS_SHOWN }: ParsedInput<typeof credits.account>): Promise<Output<typeof credits.account>> {
  const { name } = await readablePartner(call, partnerId)
  const [account, pages] = await Promise.all([creditAccounts.get(partnerId), since(partnerId, addMonths(monthOf(call.now), 1 - months))])
  const state = pages.at(-1)?.closing ?? await stateOf(partnerId)
  return { partnerId, partnerName: name, ...accountView(account, state, call.now), points: pointsOf(pages) }
}
