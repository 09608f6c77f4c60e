// Questions about the credit ledger: the account of partner pt-c1-02, which has given more than it owes; pt-c1-03 owes.
import type { Scenarios, Setting } from '../scenario'

const PARTNER = { partnerId: 'pt-c1-02' }
const C1 = { communityId: 'd1-s1-c1' }
const one = (input: object, vary?: string) => ({ input, ...(vary ? { vary } : {}) })

export function creditScenarios({ facts: { credits } }: Setting): Scenarios {
  const { month, quarter, day, charge, repaid, declared, declaredAt, proposalId, disputeId } = credits
  return {
    'credits.account': { 'of the partner': one(PARTNER, 'partnerId') },
    'credits.statement': { 'this month': one({ ...PARTNER, month }, 'partnerId') },
    'credits.exportCsv': { 'this month': one({ ...PARTNER, month }, 'partnerId') },
    'credits.disputeLine': { 'a line of this month': one({ ...PARTNER, month, businessKey: repaid, reason: 'wrongMinutes' }, 'partnerId') },
    'credits.disputes': { 'of c1': one(C1, 'communityId') },
    'credits.decideDispute': { open: one({ disputeId, verdict: 'upheld' }, 'disputeId') },
    'credits.accounts': { 'of c1': one(C1, 'communityId') },
    'credits.declareMinutes': { 'for the partner': one({ ...PARTNER, kind: 'repayService', minutes: 30, servedOn: day }, 'partnerId') },
    'credits.approveDeclared': { 'declared by a colleague': one({ ...PARTNER, businessKey: declared, occurredAt: declaredAt }, 'partnerId') },
    'credits.proposeResource': { 'for the partner': one({ ...PARTNER, resourceKind: 'books', quantity: 10, minutes: 60 }, 'partnerId') },
    'credits.proposeWriteOff': { 'for one that owes': one({ partnerId: 'pt-c1-03', minutes: 60 }, 'partnerId') },
    'credits.proposeOpening': { 'for the partner': one({ ...PARTNER, kind: 'openOwed', minutes: 60 }, 'partnerId') },
    'credits.decideProposal': { 'made by a colleague': one({ proposalId, verdict: 'sign' }, 'proposalId') },
    'credits.proposals': { 'of c1': one(C1, 'communityId') },
    'credits.donate': { 'what is prepaid': one({ ...PARTNER, minutes: 30 }, 'partnerId') },
    'credits.reverse': { 'a line of this month': one({ ...PARTNER, businessKey: charge, month }, 'partnerId'), 'a line of some month': one({ ...PARTNER, businessKey: charge, reason: 'complaintUpheld' }, 'partnerId') },
    'credits.publicSheet': { 'this quarter': one({ ...C1, quarter }) },
  }
}
