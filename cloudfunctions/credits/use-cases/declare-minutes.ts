// Minutes filled in later by one staff member weigh nothing until another approves them (B10, I19).
import type { credits } from '../../../contract/credits'
import type { Output, ParsedInput } from '../../../contract/kernel'
import { idFrom } from '../../_platform/ids'
import type { PersonCall } from '../../_platform/serve'
import { accountForStaff, postedView } from '../accounts'
import { startOfDay } from '../domain/calendar'
import { RATE_ONE } from '../domain/entry'
import { ledger } from '../ledger'
import { approve, post } from '../posting'

export async function declareMinutes(call: PersonCall, input: ParsedInput<typeof credits.declareMinutes>): Promise<Output<typeof credits.declareMinutes>> {
  const { partnerId, kind, minutes, servedOn, workerId, residentId } = input
  const { communityId } = await accountForStaff(call, partnerId)
  const cause = { accountId: partnerId, communityId, businessKey: `declare:${idFrom('d', call.openid, call.requestId)}`, occurredAt: startOfDay(servedOn) }
  const pair = workerId && residentId ? { serverId: workerId, residentId } : null
  const memo = pair && pair.serverId === pair.residentId ? 'selfService' : 'filledIn'
  return postedView(await post(ledger, cause, { kind, minutes, rate: RATE_ONE, isDeclared: true, by: call.person._id, approvedBy: null, memo, pair, refersTo: null }, call.now))
}
export async function approveDeclared(call: PersonCall, { partnerId, businessKey, occurredAt }: ParsedInput<typeof credits.approveDeclared>): Promise<Output<typeof credits.approveDeclared>> {
  const { communityId } = await accountForStaff(call, partnerId)
  return postedView(await approve(ledger, { accountId: partnerId, communityId, businessKey, occurredAt }, call.person._id, call.now))
}
