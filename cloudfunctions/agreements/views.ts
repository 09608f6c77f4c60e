// An agreement as the two sides and those above see it. Names of who signed and the talk are the two sides' own;
// ids of persons go to nobody.
import { sha256 } from '../_platform/digest'
import type { PersonCall } from '../_platform/serve'
import { standingTo } from './access'
import { actionsFor, contentOf, isReviewDue, type Agreement } from './domain/agreement'

export const hashOf = (agreement: Agreement): string => sha256(contentOf(agreement))

export function rowOf({ _id, partnerId, partnerName, number, status, terms, endsOn, updatedAt }: Agreement) {
  return { id: _id, partnerId, partnerName, number, status, project: terms.project, fromOn: terms.fromOn, endsOn, reviewOn: terms.reviewOn, updatedAt }
}
export function viewOf(call: PersonCall, agreement: Agreement) {
  const { communityId, revision, terms, signatures, comments, endReason } = agreement
  const { party, isOfSides } = standingTo(call, agreement)
  const side = party?.side ?? null
  return {
    ...rowOf(agreement), communityId, revision, terms, hash: hashOf(agreement), endReason, mySide: side, actions: actionsFor(agreement, side), isReviewDue: isReviewDue(agreement, call.now),
    signatures: signatures.map((one) => ({ side: one.side, name: isOfSides ? one.name : '', at: one.at, hash: one.hash })), comments: (isOfSides ? comments : []).map((one) => ({ side: one.side, by: one.by, at: one.at, text: one.text })),
  }
}
