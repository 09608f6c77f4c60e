// The applicant's own steps: fill in, hand in, take back. Nobody else's application exists for them (I25).
import type { admission } from '../../../contract/admission'
import type { Tx } from '../../_platform/db'
import { fail } from '../../_platform/errors'
import { idFrom } from '../../_platform/ids'
import { once } from '../../_platform/once'
import { onceChecked } from '../../_platform/once-checked'
import { must, type Call, type Handlers } from '../../_platform/serve'
import { ownedPictures } from '../../files/public'
import { mustBeGridOf, staffOf } from '../../identity/public'
import { deliverIn } from '../../messages/public'
import { applications, type ApplicationDoc } from '../applications-store'
import { savedFields, submitted, withdrawn, type Actor } from '../domain/application'
import { merchants } from '../merchants-store'
import { resultOf } from './start-application'

type Of = Handlers<typeof admission>
const isMine = ({ person }: Call, application: ApplicationDoc | null) => !!person && application?.applicantId === person._id
const mine = (call: Call, application: ApplicationDoc | null): ApplicationDoc => must(isMine(call, application) && application)
const actorOf = ({ applicantId, applicantName }: ApplicationDoc): Actor => ({ id: applicantId, label: applicantName })

export const saveApplication: Of['saveApplication'] = async (call, { applicationId, version, fields }) => {
  const found = mine(call, await applications.get(applicationId))
  for (const gridId of fields.gridIds) await mustBeGridOf(gridId, found.communityId)
  await ownedPictures(fields.documents.flatMap(({ pictureIds }) => pictureIds), found.applicantId)
  return onceChecked(call, [fields.name, fields.summary, fields.skills], async (tx) => {
    const next = savedFields(mine(call, await tx.get(applications, applicationId)), version, fields, call.now)
    await tx.set(applications, next)
    return resultOf(next)
  })
}
export const submitApplication: Of['submitApplication'] = async (call, { applicationId, version }) => {
  const staff = await staffOf(mine(call, await applications.get(applicationId)).communityId)
  return once(call, async (tx) => {
    const application = mine(call, await tx.get(applications, applicationId))
    const next = submitted(application, version, actorOf(application), call.now)
    await tx.set(applications, next)
    await markMerchant(tx, next, 'applied')
    await deliverIn(tx, staff.map(({ _id: personId }) => ({
      _id: idFrom('m', applicationId, String(next.version), personId), personId, kind: 'applicationSubmitted', title: '有新的入驻申请', body: `${next.fields.name}提交了入驻申请，请审核。`, page: `/packages/staff/application/index?id=${applicationId}`, at: call.now,
    })))
    return resultOf(next)
  })
}
export const withdrawApplication: Of['withdrawApplication'] = async (call, { applicationId, version }) => {
  mine(call, await applications.get(applicationId))
  return once(call, async (tx) => {
    const application = mine(call, await tx.get(applications, applicationId))
    const next = withdrawn(application, version, actorOf(application), call.now)
    await tx.set(applications, next)
    await markMerchant(tx, next, 'interested')
    return resultOf(next)
  })
}
/** The merchant of the census follows its application; one that is a partner already stays so, and makes no second one (APPLICATION_MERCHANT_TAKEN). */
export async function markMerchant(tx: Tx, { merchantId }: Pick<ApplicationDoc, 'merchantId'>, status: 'applied' | 'interested', partnerId: string | null = null): Promise<void> {
  const merchant = merchantId === null ? null : await tx.get(merchants, merchantId)
  if (merchant && merchant.partnerId !== null) return partnerId === null ? undefined : fail('APPLICATION_MERCHANT_TAKEN')
  if (merchant) await tx.update(merchants, merchant._id, { status, partnerId, version: merchant.version + 1 })
}
