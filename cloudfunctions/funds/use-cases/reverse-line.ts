// A mistake in the fund is corrected by a line the other way round, once; the line itself stays.
import type { funds } from '../../../contract/funds'
import type { Output, ParsedInput } from '../../../contract/kernel'
import { chinaDay } from '../../_platform/china-time'
import { fail } from '../../_platform/errors'
import { must, type PersonCall } from '../../_platform/serve'
import { append, mustBeStaffOf, recordedView } from '../append'
import { reversalOf } from '../domain/fund'
import { fundLines, reversedAmong } from '../funds-store'

export async function reverseLine(call: PersonCall, { lineId, reason }: ParsedInput<typeof funds.reverseLine>): Promise<Output<typeof funds.reverseLine>> {
  const line = must(await fundLines.get(lineId))
  mustBeStaffOf(call, line.communityId)
  const check = async () => {
    if ((await reversedAmong(line.communityId, [line.sequence])).size > 0) fail('FUND_LINE_FIXED')
  }
  return append(call, reversalOf(line, call.person._id, reason, chinaDay(call.now)), reason, { check, answer: recordedView })
}
