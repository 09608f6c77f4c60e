// The ladder under hundreds of random afternoons, and the proof that the simulation sees bugs: each seeded one breaks an invariant.
// 10,000 runs are in ladder.long.test.ts.
import { loadProduct, type Product } from './ladder/load-product'
import { MUTANTS } from './ladder/mutants'
import { simulate } from './ladder/simulate'
import { Violation } from './ledger/violation'

const RUNS = 300
const OPERATIONS = 120
const EVERY_STEP = ['accept', 'alarm', 'cancel', 'climb', 'decline', 'expireOffers', 'markUnserved', 'nudge', 'offer', 'recall', 'recallPartner', 'redispatch', 'replaceWorker', 'reportAbsence', 'reschedule', 'stopLadder']

/** The first invariant that breaks; null when none does. */
function caughtBy(product: Product, isBlind = false): string | null {
  for (let seed = 1; seed <= RUNS; seed++) {
    try {
      simulate(product, seed, OPERATIONS, isBlind)
    } catch (error) {
      if (!(error instanceof Violation)) throw error
      return `seed ${seed}: ${error.message}`
    }
  }
  return null
}
test(`control: ${RUNS} runs without a bug break nothing, and every step is taken`, async () => {
  const product = await loadProduct()
  expect(caughtBy(product)).toBeNull()
  const taken = new Set(Array.from({ length: 40 }, (_, seed) => [...simulate(product, seed + 1, OPERATIONS).taken.keys()]).flat())
  expect([...taken].filter((step) => step !== 'refuse').sort()).toEqual(EVERY_STEP)
})
test.each(Object.keys(MUTANTS))('caught: it %s', async (name) => {
  expect(caughtBy(await loadProduct(MUTANTS[name]))).toMatch(/^seed \d+: /)
})
test('caught: the store keeps a step although another came first', async () => {
  expect(caughtBy(await loadProduct(), true)).toMatch(/^seed \d+: /)
})
