// A partner's life as its own people and staff see it. Papers may say something about a person's health: only the owner and the
// community's own staff open them, and a look by staff leaves its row before the answer (I28).
import type { partnership } from '../../../contract/partnership'
import { writeAudit } from '../../_platform/audit'
import { chinaDay } from '../../_platform/china-time'
import type { Handlers } from '../../_platform/serve'
import { activeAgreementOf } from '../../agreements/public'
import { viewOf } from '../../partners/public'
import { viewerOf } from '../access'
import { actionsFor, isActivationProposed, newRecord } from '../domain/life'
import { documentsOf } from '../documents-store'
import { partnerRecords } from '../records-store'
import { viewDocuments, welfareOf } from '../views'

export const readPartner: Handlers<typeof partnership>['partner'] = async (call, { partnerId }) => {
  const { partner, isOwner, isStaff } = await viewerOf(call, partnerId)
  const [record, documents, agreement] = await Promise.all([partnerRecords.get(partnerId), documentsOf(partnerId), activeAgreementOf(partnerId, chinaDay(call.now))])
  const { statusSince, suspendedUntil, events, exit } = record ?? newRecord(partner)
  if (isStaff && !isOwner && documents.some(({ pictureIds }) => pictureIds.length > 0)) {
    await writeAudit({ at: call.now, personId: call.person._id, action: 'partner.documentsRead', subjectId: partnerId, unitId: partner.communityId, reason: null })
  }
  return {
    ...viewOf(partner), statusSince, suspendedUntil, isActivationProposed: isActivationProposed(partner), welfare: welfareOf(partner, agreement?.terms.welfarePercent ?? null),
    documents: await viewDocuments(partner, documents, isOwner || isStaff, call.now), events: isOwner || isStaff ? [...events].reverse() : [],
    exit: exit && { stage: exit.stage, requestedAt: exit.requestedAt, by: exit.by, reason: isOwner || isStaff ? exit.reason : '' }, actions: isStaff ? actionsFor(partner.status) : [], isOwner, isStaff,
  }
}
