// The community fund as the matrix finds it: money that came in, and a spending that a colleague proposed.
import type { World } from '../../support/world'
import { dayOf } from '../../../cloudfunctions/credits/domain/calendar'

export async function makeFundFacts(world: World) {
  const day = dayOf(world.now())
  const c1 = { communityId: 'd1-s1-c1', on: day }
  const { lineId } = await world.as('staff-c1').call('funds', 'recordIncome', { ...c1, kind: 'donation', fen: 50_000, note: '爱心捐款' })
  const { proposalId } = await world.as('staff2-c1').call('funds', 'proposeSpending', { ...c1, kind: 'upkeep', fen: 2_000, note: '换灯泡' })
  return { day, lineId, proposalId }
}
