// Minutes filled in later by one staff member weigh nothing until another approves them (B10, I19).
import type { credits } from '../../../contract/credits'
import type { Output, ParsedInput } from '../../../contract/kernel'
import { fail } from '../../_platform/errors'
import { idFrom } from '../../_platform/ids'
import type { PersonCall } from '../../_platform/serve'
import { livePartnerForStaff, postedView, stateOf } from '../accounts'
import { addDays, dayOf, startOfDay } from '../domain/calendar'
import { RATE_ONE } from '../domain/entry'
import { ledger } from '../ledger'
import { approve, post } from '../posting'
import { noticeStanding } from '../standings'

/** How far back minutes may be filled in: the quarter of the public sheet. */
const DAYS_BACK = 92

export async function declareMinutes(call: PersonCall, input: ParsedInput<typeof credits.declareMinutes>): Promise<Output<typeof credits.declareMinutes>> {
  const { partnerId, kind, minutes, servedOn, workerId, residentId } = input
  const today = dayOf(call.now)
  if (servedOn > today || servedOn < addDays(today, -DAYS_BACK)) fail('INPUT_INVALID', { field: 'servedOn' })
  const { communityId } = await livePartnerForStaff(call, partnerId)
  const cause = { accountId: partnerId, communityId, businessKey: `declare:${idFrom('d', call.openid, call.requestId)}`, occurredAt: startOfDay(servedOn) }
  const pair = workerId && residentId ? { serverId: workerId, residentId } : null
  const memo = pair && pair.serverId === pair.residentId ? 'selfService' : 'filledIn'
  return postedView(await post(ledger, cause, { kind, minutes, rate: RATE_ONE, isDeclared: true, by: call.person._id, approvedBy: null, memo, pair, refersTo: null }, call.now))
}
/** The instant comes from the ledger; the caller's is only for a repeat, when the minutes no longer wait. */
export async function approveDeclared(call: PersonCall, { partnerId, businessKey, occurredAt }: ParsedInput<typeof credits.approveDeclared>): Promise<Output<typeof credits.approveDeclared>> {
  if (occurredAt > call.now) fail('INPUT_INVALID', { field: 'occurredAt' })
  const { communityId } = await livePartnerForStaff(call, partnerId)
  const waiting = (await stateOf(partnerId)).openDeclared.find((open) => open.businessKey === businessKey)
  const cause = { accountId: partnerId, communityId, businessKey, occurredAt: waiting?.occurredAt ?? occurredAt }
  const entry = await approve(ledger, cause, call.person._id, call.now)
  await noticeStanding(partnerId, call.now)
  return postedView(entry)
}
