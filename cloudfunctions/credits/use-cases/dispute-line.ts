// A partner says that a line of its statement is wrong; staff uphold it, which reverses the line once, or reject it.
import type { credits } from '../../../contract/credits'
import type { Output, ParsedInput } from '../../../contract/kernel'
import { isDuplicate, type Page } from '../../_platform/db'
import { fail } from '../../_platform/errors'
import { idFrom } from '../../_platform/ids'
import { afterCursor, pageFrom, readCursor } from '../../_platform/paging'
import { hatOver, must, staffApartFrom, type PersonCall } from '../../_platform/serve'
import { namesOfPartners } from '../../partners/public'
import { partnerHat } from '../accounts'
import { creditDisputes, type DisputeDoc } from '../decisions-store'
import { findEntry } from '../domain/page'
import { pagesOfMonth } from '../pages-store'
import { mustBeWhole, reverseUpheld } from '../upheld'

const PAGE_SIZE = 20

export async function disputeLine(call: PersonCall, { partnerId, businessKey, month, reason }: ParsedInput<typeof credits.disputeLine>): Promise<Output<typeof credits.disputeLine>> {
  partnerHat(call, partnerId)
  const pages = await pagesOfMonth(partnerId, month)
  const entry = findEntry(pages, businessKey) ?? fail('CREDIT_ENTRY_UNKNOWN')
  // What takes an entry back can't be taken back itself.
  if (entry.kind === 'adjustReverse') fail('CREDIT_ENTRY_FIXED')
  const _id = idFrom('cd', partnerId, businessKey)
  const dispute: DisputeDoc = {
    _id, accountId: partnerId, communityId: pages[0]?.communityId ?? '', businessKey, occurredAt: entry.occurredAt, month, kind: entry.kind, minutes: entry.minutes, reason,
    status: 'open', isReversed: false, openedBy: call.person._id, at: call.now, decidedBy: null, decidedAt: null,
  }
  try {
    await creditDisputes.add(dispute)
    return { disputeId: _id, status: 'open' }
  } catch (error) {
    if (!isDuplicate(error)) throw error
    return { disputeId: _id, status: must(await creditDisputes.get(_id)).status }
  }
}
/** Open ones, newest first. */
export async function listDisputes(call: PersonCall, { communityId, cursor }: ParsedInput<typeof credits.disputes>): Promise<Output<typeof credits.disputes>> {
  must(hatOver(call.person, communityId, 'staff'))
  const where = { communityId, status: 'open' }
  const after = afterCursor('at', 'desc', readCursor(cursor))
  const rows = await creditDisputes.find(after[0] ? { ...where, ...after[0] } : where, { orderBy: [['at', 'desc'], ['_id', 'desc']], limit: PAGE_SIZE + 1 })
  const page: Page<DisputeDoc> = pageFrom(rows, PAGE_SIZE, ({ at, _id }) => ({ at, id: _id }))
  const names = await namesOfPartners(page.items.map(({ accountId }) => accountId))
  return { nextCursor: page.nextCursor, items: page.items.map(({ _id, accountId, ...dispute }) => ({ ...dispute, id: _id, partnerId: accountId, partnerName: names.get(accountId) ?? '' })) }
}
/** Never by whoever raised it or belongs to the partner. OWN_MATTER, CREDIT_PARTLY_REVERSED before anything changes. */
export async function decideDispute(call: PersonCall, { disputeId, verdict }: ParsedInput<typeof credits.decideDispute>): Promise<Output<typeof credits.decideDispute>> {
  const dispute = must(await creditDisputes.get(disputeId))
  staffApartFrom(call.person, dispute.communityId, dispute.accountId)
  if (dispute.openedBy === call.person._id) fail('OWN_MATTER')
  if (verdict === 'upheld' && dispute.status === 'open') await mustBeWhole(dispute)
  const isOurs = await creditDisputes.updateIf(disputeId, { status: 'open' }, { status: verdict, decidedBy: call.person._id, decidedAt: call.now })
  const decided = isOurs ? null : must(await creditDisputes.get(disputeId))
  if (decided && (decided.status !== verdict || decided.decidedBy !== call.person._id)) fail('CREDIT_PROPOSAL_CLOSED')
  if (verdict === 'upheld') await reverseUpheld(dispute, call.person._id, call.now)
  return { disputeId, status: verdict }
}
