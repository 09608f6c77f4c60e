// The fund as staff and the offices above read it, line by line (the words for the community's own staff only); and the quarter's sums, open to anyone.
import type { funds } from '../../../contract/funds'
import type { Output, ParsedInput } from '../../../contract/kernel'
import { dayStart } from '../../_platform/china-time'
import { fail } from '../../_platform/errors'
import { findPage } from '../../_platform/paging'
import { hatOver, must, type Call, type PersonCall } from '../../_platform/serve'
import { mustBeStaffOf } from '../append'
import { daysOfQuarter, movedBetween } from '../domain/fund'
import { fundLines, fundSpendings, lastLine, reversedAmong } from '../funds-store'

const PAGE_SIZE = 20

export async function listLines(call: PersonCall, { communityId, cursor }: ParsedInput<typeof funds.lines>): Promise<Output<typeof funds.lines>> {
  must(hatOver(call.person, communityId, 'staff', 'subdistrictStaff', 'districtStaff'))
  const { items, nextCursor } = await findPage(fundLines, [{ communityId }], { by: 'recordedAt', direction: 'desc' }, cursor, PAGE_SIZE)
  const isOwn = !!hatOver(call.person, communityId, 'staff')
  const reversed = await reversedAmong(communityId, items.map(({ sequence }) => sequence))
  return { nextCursor, items: items.map(({ _id, ...line }) => ({ ...line, id: _id, note: isOwn ? line.note : '', isReversed: reversed.has(line.sequence) })) }
}
export async function listSpendings(call: PersonCall, { communityId, cursor }: ParsedInput<typeof funds.spendings>): Promise<Output<typeof funds.spendings>> {
  mustBeStaffOf(call, communityId)
  const { items, nextCursor } = await findPage(fundSpendings, [{ communityId, status: 'open' }], { by: 'proposedAt', direction: 'desc' }, cursor, PAGE_SIZE)
  return { nextCursor, items: items.map(({ _id, proposedBy, ...spending }) => ({ ...spending, id: _id, isMine: proposedBy === call.person._id })) }
}
/** Two reads, however long the fund is: each line carries what was moved up to it. */
export async function publicFund(call: Call, { communityId, quarter }: ParsedInput<typeof funds.publicFund>): Promise<Output<typeof funds.publicFund>> {
  const { first, end } = daysOfQuarter(quarter)
  if (dayStart(first) > call.now) fail('CREDIT_QUARTER_FUTURE')
  const [opening, closing] = await Promise.all([lastLine(communityId, dayStart(first)), lastLine(communityId, dayStart(end))])
  return {
    communityId, quarter, isFinal: dayStart(end) <= call.now, openingFen: opening?.balanceFen ?? 0, moved: movedBetween(opening, closing), closingFen: closing?.balanceFen ?? 0,
    lines: (closing?.sequence ?? 0) - (opening?.sequence ?? 0),
  }
}
