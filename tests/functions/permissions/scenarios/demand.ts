// Questions about unmet demand and the dashboard.
import type { Scenarios, Setting } from '../scenario'

const C1 = { communityId: 'd1-s1-c1' }
const ofC1 = (input: object = {}) => ({ input: { ...C1, ...input }, vary: 'communityId' })

export function demandScenarios({ facts: { demand } }: Setting): Scenarios {
  return {
    'demand.clusters': { 'of c1': ofC1() },
    'demand.cluster': { open: ofC1({ id: demand.open }), drafted: ofC1({ id: demand.drafted }) },
    'demand.draft': { open: ofC1({ id: demand.open, ...demand.slot }) },
    'demand.markOpened': { open: ofC1({ id: demand.open }), drafted: ofC1({ id: demand.drafted }) },
    'demand.drop': { open: ofC1({ id: demand.open, reason: '先看看' }) },
    'demand.dashboard': { 'of c1': ofC1({ days: 30 }) },
  }
}
