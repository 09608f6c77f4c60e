// The clock's part: a drafted slot whose agreement has been signed is open, one whose draft came to nothing is open for another try, and
// people who have not heard yet are told. Safe to run twice, late or in parallel (I31): every change is conditional on the version.
import { later } from '../_platform/china-time'
import { agreementsByIds, hasSlot, type AgreementDoc } from '../agreements/public'
import { stepped, type Proposal } from './domain/proposal'
import { demandProposals, dueProposals, type ProposalDoc } from './proposals-store'
import { tellPeople } from './tell-people'

const MOST_PER_RUN = 50
export const LOOK_AGAIN_MINUTES = 10

/** @returns how many proposals were looked at */
export async function sweepProposals(now: string): Promise<number> {
  const due = await dueProposals(now, MOST_PER_RUN)
  const agreements = new Map((await agreementsByIds(due.flatMap(({ agreementId }) => agreementId ?? []))).map((one) => [one._id, one]))
  for (const proposal of due) {
    const next = proposal.status === 'drafted' ? afterDraft(proposal, agreements.get(proposal.agreementId ?? ''), now) : proposal
    const isOurs = next === proposal || await save(proposal, next)
    if (isOurs && next.status === 'opened' && !(await tellPeople(next, now))) await demandProposals.updateIf(next._id, { version: next.version, status: 'opened' }, { dueAt: later(now, LOOK_AGAIN_MINUTES) })
  }
  return due.length
}
function save({ _id, version }: ProposalDoc, { status, version: next, updatedAt, dueAt, slot, agreementId }: Proposal): Promise<boolean> {
  return demandProposals.updateIf(_id, { version }, { status, version: next, updatedAt, dueAt, ...(slot ? {} : { slot: null }), agreementId })
}
/** Signed with the slot: open. Signed without it, or dropped: the wishes are free again. */
function afterDraft(proposal: Proposal, agreement: AgreementDoc | undefined, now: string): Proposal {
  const isOver = !agreement || agreement.status === 'discarded' || agreement.isSigned
  if (agreement?.isSigned && proposal.slot && hasSlot(agreement.terms, slotIn(proposal.slot))) return stepped(proposal, 'markOpened', {}, { now, dueAt: now })
  if (isOver) return stepped(proposal, 'giveUp', { slot: null, agreementId: null }, { now })
  return { ...proposal, version: proposal.version + 1, dueAt: later(now, LOOK_AGAIN_MINUTES) }
}
function slotIn({ venueId, weekday, fromMinute, toMinute }: NonNullable<Proposal['slot']>) {
  return { venueId, weekday, fromMinute, toMinute }
}
