// Staff end a trial, suspend, resume. A suspension takes back the offers that are open; accepted work goes on.
import type { partnership } from '../../../contract/partnership'
import { onceChecked } from '../../_platform/once-checked'
import type { Handlers } from '../../_platform/serve'
import { changePartner } from '../../partners/public'
import { staffViewerOf } from '../access'
import { changeLife } from '../domain/life'
import { recallWhileSuspended } from '../effects'
import { DOCUMENTS_PAGE, loadIn, ownersOf, recordChange, saveRecord } from '../life-steps'

export const changeStatus: Handlers<typeof partnership>['changeStatus'] = async (call, { partnerId, action, reason, until }) => {
  const { by } = await staffViewerOf(call, partnerId)
  const answer = await onceChecked(call, [reason], async (tx) => {
    const { partner, record } = await loadIn(tx, partnerId)
    const change = changeLife(partner.status, record, { action, reason, until: until ?? null, by, now: call.now })
    await changePartner(tx, partner, { status: change.status })
    await saveRecord(tx, change.record, call.now)
    await recordChange(tx, partner, by, { action: `partner.${action}`, what: change.what, why: reason, page: DOCUMENTS_PAGE(partnerId), to: ownersOf(partner) }, call.now)
    return { partnerId, status: change.status }
  })
  if (answer.status === 'suspended') await recallWhileSuspended(partnerId, call.now)
  return answer
}
