// The loop from placing to rating, through the real bundles.
import { loopOf, RATING } from '../../support/order-loop'
import { startWorld, type World } from '../../support/world'

let world: World
beforeAll(async () => { world = await startWorld() })
afterAll(() => world.close())

test('place → offer → accept → start → deliver → confirm with rating', async () => {
  const loop = loopOf(world)
  const orderId = await loop.place()
  await loop.offer(orderId)
  await loop.accept(orderId)
  await loop.start(orderId)
  await loop.deliver(orderId)
  expect(await loop.confirm(orderId, 'resident-c1', { rating: RATING })).toMatchObject({ status: 'completed', version: 6 })
})
