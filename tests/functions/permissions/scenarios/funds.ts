// Questions about the community fund of 团结社区.
import type { Scenarios, Setting } from '../scenario'

const C1 = { communityId: 'd1-s1-c1' }
const one = (input: object, vary?: string) => ({ input, ...(vary ? { vary } : {}) })

export function fundScenarios({ facts: { fund: { day, lineId, proposalId }, credits: { quarter } } }: Setting): Scenarios {
  const moved = { ...C1, fen: 1_000, on: day, note: '添置桌椅' }
  return {
    'funds.lines': { 'of c1': one(C1, 'communityId') },
    'funds.spendings': { 'of c1': one(C1, 'communityId') },
    'funds.recordIncome': { 'in c1': one({ ...moved, kind: 'donation' }, 'communityId') },
    'funds.proposeSpending': { 'in c1': one({ ...moved, kind: 'upkeep' }, 'communityId') },
    'funds.decideSpending': { 'made by a colleague': one({ proposalId, verdict: 'sign' }, 'proposalId') },
    'funds.reverseLine': { 'money that came in': one({ lineId, reason: '记错了' }, 'lineId') },
    'funds.publicFund': { 'this quarter': one({ ...C1, quarter }) },
  }
}
