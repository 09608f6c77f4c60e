// A paper is renewed: the owner hands in the new one, staff pass or return it; only then it counts (A22).
import type { partnership } from '../../../contract/partnership'
import { DOCUMENT_KIND } from '../../../contract/terms'
import type { Tx } from '../../_platform/db'
import { fail } from '../../_platform/errors'
import { idFrom } from '../../_platform/ids'
import { once } from '../../_platform/once'
import { onceChecked } from '../../_platform/once-checked'
import { must, type Handlers } from '../../_platform/serve'
import { ownedPictures } from '../../files/public'
import { staffOf } from '../../identity/public'
import { changePartner } from '../../partners/public'
import { ownerOf, staffViewerOf } from '../access'
import { checkedExpiry, decideDocument, withQualification } from '../domain/documents'
import { documentsOf, partnerDocuments, type PartnerDocumentDoc } from '../documents-store'
import { DOCUMENTS_PAGE, loadIn, ownersOf, PARTNER_PAGE, recordChange } from '../life-steps'

export const submitDocument: Handlers<typeof partnership>['submitDocument'] = async (call, { partnerId, kind, pictureIds, expiresOn }) => {
  const { partner: { communityId }, by } = await ownerOf(call, partnerId)
  const [, siblings, staff] = await Promise.all([ownedPictures(pictureIds, call.person._id), documentsOf(partnerId), staffOf(communityId)])
  const _id = idFrom('pd', call.openid, call.requestId)
  return once(call, async (tx) => {
    const loaded = await loadIn(tx, partnerId)
    if (loaded.partner.status === 'exited') fail('PARTNER_WRONG_STATUS', { status: 'exited' })
    await replace(tx, siblings.filter((one) => one.kind === kind), ['waiting', 'returned'])
    await tx.add(partnerDocuments, {
      _id, partnerId, communityId, kind, status: 'waiting', pictureIds, expiresOn: checkedExpiry(kind, expiresOn ?? null, call.now), submittedById: call.person._id, submittedAt: call.now,
      decidedById: null, decidedAt: null, reason: '', remindAt: null,
    })
    await recordChange(tx, loaded.partner, by, { action: 'partner.documentSubmitted', what: `提交了新的${DOCUMENT_KIND[kind]}，请审核`, why: '', page: PARTNER_PAGE(partnerId), to: staff.map((one) => one._id) }, call.now)
    return { documentId: _id }
  })
}
/** A passed one takes the place of the one before it, and the partner's qualification follows in the same transaction. */
export const decideDocumentOf: Handlers<typeof partnership>['decideDocument'] = async (call, { documentId, verdict, reason }) => {
  const found = must(await partnerDocuments.get(documentId))
  const { by } = await staffViewerOf(call, found.partnerId)
  const siblings = await documentsOf(found.partnerId)
  return onceChecked(call, [reason], async (tx) => {
    const { partnerId, kind, ...rest } = must(await tx.get(partnerDocuments, documentId))
    const decided = decideDocument({ partnerId, kind, ...rest }, verdict, reason, by.id, call.now)
    const loaded = await loadIn(tx, partnerId)
    await tx.set(partnerDocuments, decided)
    if (decided.status === 'current') {
      await replace(tx, siblings.filter((one) => one.kind === kind && one._id !== documentId), ['current', 'returned'])
      await changePartner(tx, loaded.partner, { qualifications: withQualification(loaded.partner.qualifications, decided) })
    }
    const what = `${DOCUMENT_KIND[kind]}${decided.status === 'current' ? '审核通过' : '被退回，请重新提交'}`
    await recordChange(tx, loaded.partner, by, { action: `partner.document${decided.status === 'current' ? 'Passed' : 'Returned'}`, what, why: reason, page: DOCUMENTS_PAGE(partnerId), to: ownersOf(loaded.partner) }, call.now)
    return { documentId, status: decided.status }
  })
}
/** Read again inside the transaction: a colleague may have decided one of them meanwhile. */
async function replace(tx: Tx, documents: readonly PartnerDocumentDoc[], statuses: readonly PartnerDocumentDoc['status'][]): Promise<void> {
  for (const { _id } of documents) {
    const present = await tx.get(partnerDocuments, _id)
    if (present && statuses.includes(present.status)) await tx.update(partnerDocuments, _id, { status: 'replaced', remindAt: null })
  }
}
