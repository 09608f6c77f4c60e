// Money came in: a partner's share under its agreement, or a donation. No second signature: it can only add.
import type { funds } from '../../../contract/funds'
import type { Output, ParsedInput } from '../../../contract/kernel'
import type { PersonCall } from '../../_platform/serve'
import { append, mustBeStaffOf, mustHaveHappened, recordedView } from '../append'

export async function recordIncome(call: PersonCall, { communityId, kind, fen, on, note }: ParsedInput<typeof funds.recordIncome>): Promise<Output<typeof funds.recordIncome>> {
  mustBeStaffOf(call, communityId)
  mustHaveHappened(call, on)
  return append(call, { communityId, kind, fen, on, note, by: call.person._id, signedBy: null, reverses: null }, note, { answer: recordedView })
}
