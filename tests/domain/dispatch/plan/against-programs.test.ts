// 30 small days against linear programs solved by HiGHS, tier by tier: an optimum found without any of our code.
import { solveFlow } from '../../../../cloudfunctions/dispatch/domain/plan/flow'
import { instanceOf } from '../../../../cloudfunctions/dispatch/domain/plan/instance'
import { tiersOf } from '../../../../cloudfunctions/dispatch/domain/plan/tiers'
import { smallDay } from '../../../../tools/bench/dispatch/day'
import { stagedTiers } from '../../../../tools/bench/dispatch/staged'

test('30 small days: all five tiers are what HiGHS finds', async () => {
  for (let seed = 1; seed <= 30; seed++) {
    const { orders, partners, blocks } = smallDay(seed)
    const instance = instanceOf(orders, partners, blocks)
    expect({ seed, ...tiersOf(instance, solveFlow(instance)) }).toEqual({ seed, ...(await stagedTiers(instance)).tiers })
  }
})
