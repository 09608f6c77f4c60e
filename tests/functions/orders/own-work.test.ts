// Nobody is judge of their own work (I7), whatever hats they have laid down since; and whose work it is not yet, nobody reads.
import { loopOf, RATING } from '../../support/order-loop'
import { startWorld, type World } from '../../support/world'

let world: World
beforeAll(async () => { world = await startWorld() })
afterAll(() => world.close())

test('who served never confirms or rates, also after laying down the hat', async () => {
  const loop = loopOf(world)
  const { token } = await world.as('owner-c1').call('identity', 'createInvite', { hat: 'partner', partnerId: 'pt-c1-01', role: 'worker' })
  await world.as('staff2-c1').call('identity', 'redeemInvite', { token })
  const id = await loop.place()
  await loop.offer(id)
  await loop.accept(id, 'staff2-c1')
  await loop.start(id, 'staff2-c1')
  await loop.deliver(id, 'staff2-c1', { note: '理好了' })
  await world.as('staff2-c1').call('accounts', 'removeHat', { personId: 'p-staff2-c1', hat: 'partner', id: 'pt-c1-01' })
  expect(await world.refusal('staff2-c1', 'orders', 'confirm', { orderId: id, outcome: 'done' })).toBe('CONFIRM_BY_SERVER_REFUSED')
  await loop.confirm(id)
  expect(await world.refusal('staff2-c1', 'orders', 'rate', { orderId: id, rating: RATING })).toBe('CONFIRM_BY_SERVER_REFUSED')
})
test('a partner whose offer is taken back is not named to the resident', async () => {
  const loop = loopOf(world)
  const orderId = await loop.place()
  await loop.offer(orderId)
  await world.as('staff-c1').call('partnership', 'changeStatus', { partnerId: 'pt-c1-01', action: 'suspend', reason: '查' })
  const whats = async (persona: string) => (await world.as(persona).call('orders', 'get', { orderId })).timeline.map(({ what }) => what)
  await world.as('staff-c1').call('partnership', 'changeStatus', { partnerId: 'pt-c1-01', action: 'resume', reason: '好了' })
  expect((await whats('resident-c1')).at(-1)).toBe('撤回一张邀单')
  expect((await whats('staff-c1')).at(-1)).toBe('撤回给李师傅理发的邀单')
})
