// The long run: 10,000 seeded afternoons of the ladder (npm run test:long).
import { loadProduct } from './ladder/load-product'
import { simulate } from './ladder/simulate'

const RUNS = 10_000
test(`${RUNS} runs: I1–I10 and the ladder's own rules hold`, async () => {
  const product = await loadProduct()
  let steps = 0
  for (let seed = 1; seed <= RUNS; seed++) for (const count of simulate(product, 1000 + seed, 120).taken.values()) steps += count
  expect(steps).toBeGreaterThan(RUNS * 10)
}, 900_000)
