// The simulation is worth something only if it sees bugs: each seeded one must break an invariant within a few runs.
import { loadProduct, type Product } from './ledger/load-product'
import { MUTANTS, STORE_FAULTS } from './ledger/mutants'
import { simulate } from './ledger/simulate'
import { Violation } from './ledger/violation'
import type { Options } from './ledger/world'

const RUNS = 8
/** The message of the first run that fails; null when none does. */
async function caughtBy(product: Product, more: Partial<Options>): Promise<string | null> {
  for (let run = 0; run < RUNS; run++) {
    try {
      await simulate(product, { seed: 9_000 + run, operations: 600, checkEvery: 150, borderShare: 0.03, ...more })
    } catch (error) {
      // A bug that only makes the program stumble would prove nothing: an invariant must have spoken.
      if (!((error as Error).cause instanceof Violation)) throw error
      return (error as Error).message
    }
  }
  return null
}
test.each(Object.keys(MUTANTS))('caught: it %s', async (name) => {
  const message = await caughtBy(await loadProduct(MUTANTS[name]!), {})
  expect(message).toMatch(/^seed \d+: /)
})
test.each(Object.keys(STORE_FAULTS))('caught: %s', async (name) => {
  const message = await caughtBy(await loadProduct(), { storeFault: STORE_FAULTS[name] })
  expect(message).toMatch(/^seed \d+: /)
})
test('control: the same runs without a bug find nothing', async () => {
  expect(await caughtBy(await loadProduct(), {})).toBeNull()
})
