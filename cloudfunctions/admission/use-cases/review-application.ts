// 审核: every paper has its verdict. Approval makes the partner, its record and papers, and the applicant's owner hat in one transaction:
// of two who approve at once, one does, and a retry makes nothing twice.
import type { admission } from '../../../contract/admission'
import { APPLICATION_STATUS } from '../../../contract/terms'
import { writeAudit } from '../../_platform/audit'
import type { Tx } from '../../_platform/db'
import { fail } from '../../_platform/errors'
import { idFrom } from '../../_platform/ids'
import { onceChecked } from '../../_platform/once-checked'
import { hatOver, must, type Handlers, type PersonCall } from '../../_platform/serve'
import { giveHat } from '../../identity/public'
import { deliverIn } from '../../messages/public'
import { createPartner, type PartnerDoc } from '../../partners/public'
import { beginLife, qualificationsOf } from '../../partnership/public'
import { applications, type ApplicationDoc } from '../applications-store'
import { reviewed, type Actor } from '../domain/application'
import { markMerchant } from './fill-application'
import { resultOf } from './start-application'

const LABEL = '社区'
export const reviewApplication: Handlers<typeof admission>['reviewApplication'] = async (call, { applicationId, version, outcome, reason, documents }) => {
  mustReview(call, await applications.get(applicationId))
  return onceChecked(call, [reason, ...documents.map((one) => one.reason)], async (tx) => {
    const application = mustReview(call, await tx.get(applications, applicationId))
    const by: Actor = { id: call.person._id, label: LABEL }
    const next = reviewed(application, version, { outcome, reason, verdicts: documents }, by, idFrom('pt', applicationId), call.now)
    await tx.set(applications, next)
    if (next.partnerId !== null) await admit(tx, next, next.partnerId, by, call.now)
    if (outcome === 'reject') await markMerchant(tx, next, 'interested')
    await writeAudit({ at: call.now, personId: by.id, action: `application.${next.status}`, subjectId: applicationId, unitId: next.communityId, reason: null }, tx)
    await tell(tx, next, call.now)
    return { ...resultOf(next), partnerId: next.partnerId }
  })
}
/** A draft is not handed in: for staff it does not exist. OWN_MATTER for who has applied: a colleague decides. */
function mustReview({ person }: PersonCall, application: ApplicationDoc | null): ApplicationDoc {
  const found = must(application && application.submittedAt !== null && hatOver(person, application.communityId, 'staff') && application)
  return found.applicantId === person._id ? fail('OWN_MATTER') : found
}
async function admit(tx: Tx, { communityId, applicantId, fields, merchantId }: ApplicationDoc, partnerId: string, by: Actor, now: string): Promise<void> {
  const person = await giveHat(tx, applicantId, { hat: 'partner', unitId: communityId, partnerId, partnerName: fields.name, role: 'owner' })
  const partner: PartnerDoc = {
    _id: partnerId, communityId, name: fields.name, kind: fields.kind, status: 'trial', summary: fields.summary, categories: fields.categories, gridIds: fields.gridIds, homeGridId: fields.gridIds[0] ?? null,
    windows: fields.windows, workers: [{ personId: applicantId, name: person.name, role: 'owner' }], qualifications: qualificationsOf(fields.documents), reviews: [],
    stats: { jobs30: 0, servedCount: 0, ratingAverage: null, ratingCount: 0, minutes90: 0, welfareMinutes90: 0, asOf: now }, version: 1, createdAt: now,
  }
  await createPartner(tx, partner)
  await beginLife(tx, partner, fields.documents, by, applicantId, now)
  await markMerchant(tx, { merchantId }, 'applied', partnerId)
}
async function tell(tx: Tx, { _id, version, applicantId, fields, status, partnerId, steps }: ApplicationDoc, now: string): Promise<void> {
  const why = steps.at(-1)?.why
  const page = partnerId === null ? `/packages/resident/apply/index?id=${_id}` : `/packages/partner/desk/index?partnerId=${partnerId}`
  const body = `${fields.name}的入驻申请${APPLICATION_STATUS[status]}${why ? `。说明：${why}` : ''}。`
  await deliverIn(tx, [{ _id: idFrom('m', _id, String(version), applicantId), personId: applicantId, kind: `application.${status}`, title: `入驻申请${APPLICATION_STATUS[status]}`, body, page, at: now }])
}
