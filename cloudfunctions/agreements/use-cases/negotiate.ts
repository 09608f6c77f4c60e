// The talk before the signing: change, comment, put up for signing, back to the table, drop.
import type { agreements as contract } from '../../../contract/agreements'
import type { Handlers } from '../../_platform/serve'
import { commented, discarded, proposed, reopened, savedTerms } from '../domain/agreement'
import { mustBeFree } from '../kept-hours'
import { takeStep } from '../take-step'
import { textsOf } from '../texts'

type Of = Handlers<typeof contract>
export const saveAgreement: Of['save'] = (call, { agreementId, revision, terms }) => takeStep(call, {
  action: 'saved', agreementId, texts: textsOf(terms), decide: (agreement) => savedTerms(agreement, revision, terms, call.now), telling: (_next, { label }) => `${label}改了协议草案，请看一看。`,
})
export const commentAgreement: Of['comment'] = (call, { agreementId, text }) => takeStep(call, {
  action: 'commented', agreementId, texts: [text], decide: (agreement, by) => commented(agreement, by, text, call.now), telling: (_next, { label }) => `${label}在协议上留了言。`,
})
export const proposeAgreement: Of['propose'] = (call, { agreementId, revision }) => takeStep(call, {
  action: 'proposed', agreementId, decide: (agreement) => proposed(agreement, revision, call.now), beside: (_tx, next) => mustBeFree(next, call.now), telling: (next) => `第 ${next.number} 版协议已定稿，请签署。`,
})
export const reopenAgreement: Of['reopen'] = (call, { agreementId, revision, text }) => takeStep(call, {
  action: 'reopened', agreementId, texts: [text], decide: (agreement, by) => reopened(agreement, revision, by, text, call.now), telling: (_next, { label }) => `${label}把协议退回协商，点开看原因。`,
})
export const discardAgreement: Of['discard'] = (call, { agreementId, revision, text }) => takeStep(call, {
  action: 'discarded', agreementId, texts: [text], decide: (agreement, by) => discarded(agreement, revision, by, text, call.now),
  beside: async () => ({ draftId: null }), telling: (_next, { label }) => `${label}作废了这份协议草案。`,
})
