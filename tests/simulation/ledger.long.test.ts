// The long run: at least 100,000 operations over many seeds (npm run test:long).
import { loadProduct } from './ledger/load-product'
import { simulate } from './ledger/simulate'

const RUNS = 52
const OPERATIONS = 2_000

test(`${RUNS * OPERATIONS} operations in ${RUNS} communities`, async () => {
  const product = await loadProduct()
  let operations = 0
  for (let run = 0; run < RUNS; run++) operations += (await simulate(product, { seed: 1 + run * 7_919, operations: OPERATIONS, checkEvery: 500 })).operations
  expect(operations).toBeGreaterThanOrEqual(100_000)
}, 600_000)
