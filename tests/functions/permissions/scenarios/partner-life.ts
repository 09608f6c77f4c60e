// Questions about how one becomes a partner, lives as one, agrees and leaves.
import { MERCHANT_FIELDS } from '../partner-facts'
import type { Scenarios, Setting } from '../scenario'

const C1 = { communityId: 'd1-s1-c1' }
const one = (input: object, vary?: string) => ({ input, ...(vary ? { vary } : {}) })

export function partnerLifeScenarios({ facts: { partnerLife: facts } }: Setting): Scenarios {
  const { merchantId, invitation, submitted, draft, agreements, fields, terms } = facts
  const ofSubmitted = { applicationId: submitted.applicationId, version: submitted.version }
  const ofDraft = { applicationId: draft.applicationId, version: draft.version }
  const review = { outcome: 'return', reason: '再补一补', documents: [] }
  const partner = { partnerId: 'pt-c1-02' }
  const toSign = { agreementId: agreements.toSign, revision: 1 }
  const written = { agreementId: agreements.written, revision: 1 }
  return {
    'admission.merchants': { 'of c1': one(C1, 'communityId') },
    'admission.merchantCounts': { 'of c1': one(C1, 'communityId') },
    'admission.merchant': { 'of c1': one({ merchantId }, 'merchantId') },
    'admission.saveMerchant': { 'new in c1': one({ ...C1, fields: { ...MERCHANT_FIELDS, name: '新开的店' } }, 'communityId'), 'old of c1': one({ ...C1, merchantId, version: 1, fields: MERCHANT_FIELDS }, 'communityId') },
    'admission.importMerchants': { 'into c1': one({ ...C1, csv: '和气裁缝铺,其他,1,团结路 5 号,,' }, 'communityId') },
    'admission.inviteMerchant': { 'of c1': one({ merchantId }, 'merchantId') },
    'admission.previewInvite': { open: one({ token: invitation.token }) },
    'admission.startApplication': {
      'in c1': one({ ...C1, kind: 'individual', applicantName: '新来的人' }), 'by invitation': one({ token: invitation.token, kind: 'merchant', applicantName: '新来的人' }),
      'unknown community': one({ communityId: 'd1-s1-c9', kind: 'individual', applicantName: '新来的人' }),
    },
    'admission.saveApplication': { 'a draft of the resident': one({ ...ofDraft, fields }, 'applicationId') },
    'admission.submitApplication': { 'a draft of the resident': one(ofDraft, 'applicationId') },
    'admission.withdrawApplication': { 'a draft of the resident': one(ofDraft, 'applicationId') },
    'admission.myApplications': { always: one({}) },
    'admission.application': { 'handed in by the resident': one({ applicationId: submitted.applicationId }, 'applicationId'), 'a draft of the resident': one({ applicationId: draft.applicationId }, 'applicationId') },
    'admission.applications': { 'of c1': one({ ...C1, status: 'submitted' }, 'communityId') },
    'admission.reviewApplication': { 'handed in by the resident': one({ ...ofSubmitted, ...review }, 'applicationId'), 'a draft of the resident': one({ ...ofDraft, ...review }, 'applicationId') },
    'partnership.list': { 'of c1': one(C1, 'communityId') },
    'partnership.partner': { 'of c1': one(partner, 'partnerId') },
    'partnership.changeStatus': { suspend: one({ ...partner, action: 'suspend', reason: '整改', until: facts.dayAhead }, 'partnerId') },
    'partnership.submitDocument': { renewed: one({ ...partner, kind: 'insurance', pictureIds: [facts.paper], expiresOn: facts.dayAhead }, 'partnerId') },
    'partnership.decideDocument': { waiting: one({ documentId: facts.documentId, verdict: 'pass', reason: '' }, 'documentId') },
    'partnership.reviewFigures': { 'this year': one({ ...partner, year: facts.year }, 'partnerId') },
    'partnership.saveReview': { 'this year': one({ ...partner, year: facts.year, sentence: '随叫随到' }, 'partnerId') },
    'partnership.exit': { 'of c1': one(partner, 'partnerId') },
    'partnership.requestExit': { 'of c1': one({ ...partner, reason: '不做了' }, 'partnerId') },
    'partnership.settleExit': { requested: one({ partnerId: 'pt-c1-03' }, 'partnerId') },
    'partnership.cancelExit': { requested: one({ partnerId: 'pt-c1-03', reason: '再想想' }, 'partnerId') },
    'partnership.finishExit': { settling: one({ partnerId: 'pt-c1-01' }, 'partnerId') },
    'agreements.list': { 'of the partner': one(partner, 'partnerId') },
    'agreements.get': { 'up for signing': one({ agreementId: agreements.toSign }, 'agreementId') },
    'agreements.start': { 'for a partner without a draft': one({ partnerId: 'pt-c1-03', terms }, 'partnerId') },
    'agreements.save': { draft: one({ ...written, terms }, 'agreementId') },
    'agreements.comment': { 'up for signing': one({ agreementId: agreements.toSign, text: '再看看' }, 'agreementId') },
    'agreements.propose': { draft: one(written, 'agreementId') },
    'agreements.reopen': { 'up for signing': one({ ...toSign, text: '再改改' }, 'agreementId') },
    'agreements.sign': { 'up for signing': one({ agreementId: agreements.toSign, hash: agreements.hash }, 'agreementId') },
    'agreements.discard': { 'up for signing': one({ ...toSign, text: '先不谈了' }, 'agreementId') },
    'agreements.end': { signed: one({ agreementId: agreements.signed, on: facts.dayAhead, reason: '提前结束' }, 'agreementId') },
  }
}
