// Staff take an entry back: a new entry the other way round, at most once, never more than was posted (I16).
import type { credits } from '../../../contract/credits'
import type { Output, ParsedInput } from '../../../contract/kernel'
import { fail } from '../../_platform/errors'
import type { PersonCall } from '../../_platform/serve'
import { accountForStaff, postedView } from '../accounts'
import { findEntry } from '../domain/page'
import { ledger } from '../ledger'
import { pagesOfMonth } from '../pages-store'
import { reverse } from '../posting'

export async function reverseEntry(call: PersonCall, { partnerId, businessKey, month, minutes }: ParsedInput<typeof credits.reverse>): Promise<Output<typeof credits.reverse>> {
  const { communityId } = await accountForStaff(call, partnerId)
  const { occurredAt } = findEntry(await pagesOfMonth(partnerId, month), businessKey) ?? fail('CREDIT_ENTRY_UNKNOWN')
  return postedView(await reverse(ledger, { accountId: partnerId, communityId, businessKey, occurredAt }, { by: call.person._id, memo: 'correction', minutes }, call.now))
}
