// Staff take an entry back: a new entry the other way round, at most once, never more than was posted (I16). What two people signed no one
// person undoes: the partner disputes such a line and staff decide, which makes two again.
import type { credits } from '../../../contract/credits'
import type { Output, ParsedInput } from '../../../contract/kernel'
import { fail } from '../../_platform/errors'
import type { PersonCall } from '../../_platform/serve'
import { partnerForStaff, postedView } from '../accounts'
import { findEntry } from '../domain/page'
import { ledger } from '../ledger'
import { pagesOfMonth, pagesWithEntry } from '../pages-store'
import { reverse } from '../posting'
import { noticeStanding } from '../standings'

export async function reverseEntry(call: PersonCall, { partnerId, businessKey, month, minutes, reason = 'correction' }: ParsedInput<typeof credits.reverse>): Promise<Output<typeof credits.reverse>> {
  const { communityId } = await partnerForStaff(call, partnerId)
  const { occurredAt, approvedBy } = findEntry(await (month ? pagesOfMonth(partnerId, month) : pagesWithEntry(partnerId, businessKey)), businessKey) ?? fail('CREDIT_ENTRY_UNKNOWN')
  if (approvedBy) fail('CREDIT_NEEDS_TWO')
  const entry = await reverse(ledger, { accountId: partnerId, communityId, businessKey, occurredAt }, { by: call.person._id, memo: reason, minutes }, call.now)
  await noticeStanding(partnerId, call.now)
  return postedView(entry)
}
