// The ledger under races, duplicates, lost answers and dying instances: I11–I19 hold, whatever the order. LEDGER_SEED repeats a run.
import { loadProduct } from './ledger/load-product'
import { simulate } from './ledger/simulate'

const FIRST_SEED = Number(process.env.LEDGER_SEED ?? 20_261_001)

test.each([0, 1, 2])('1,000 operations, seed + %i', async (offset) => {
  const outcome = await simulate(await loadProduct(), { seed: FIRST_SEED + offset, operations: 1_000 })
  // The run must have been what it claims to be.
  expect(outcome.crashes).toBeGreaterThan(10)
  expect(outcome.entries).toBeGreaterThan(300)
  expect(outcome.pages).toBeGreaterThan(20)
})
test('the same seed gives the same run', async () => {
  const product = await loadProduct()
  const [one, two] = [await simulate(product, { seed: 7, operations: 300 }), await simulate(product, { seed: 7, operations: 300 })]
  expect(one).toEqual(two)
})
