// Whose hat is gone hears no more of the orders it was worn for; everybody else still does.
import { assertInvariants } from '../../support/invariants'
import { loopOf } from '../../support/order-loop'
import { startWorld, type World } from '../../support/world'

let world: World
let loop: ReturnType<typeof loopOf>
beforeEach(async () => {
  world = await startWorld()
  loop = loopOf(world)
})
afterEach(async () => {
  try {
    assertInvariants(world)
  } finally {
    await world.close()
  }
})
const inboxOf = (personId: string) => world.read('messages').filter((message) => message.personId === personId).map(({ kind }) => String(kind))

test('family that no longer acts for the elder', async () => {
  const id = await loop.place({ residentId: 'p-elder-c1' }, 'family-c1')
  expect(loop.order(id).watcherIds).toContain('p-family-c1')
  await world.as('staff-c1').call('accounts', 'removeHat', { personId: 'p-family-c1', hat: 'familyProxy', id: 'p-elder-c1' })
  const before = inboxOf('p-family-c1')
  await loop.offer(id)
  await loop.accept(id)
  expect(loop.order(id).watcherIds).not.toContain('p-family-c1')
  expect(inboxOf('p-family-c1')).toEqual(before)
})
test('an owner who left the partner, of offers and of accepted work; the other owner still hears', async () => {
  const { token } = await world.as('owner-c1').call('identity', 'createInvite', { hat: 'partner', partnerId: 'pt-c1-01', role: 'owner' })
  await world.as('visitor').call('identity', 'redeemInvite', { token, name: '另一位负责人' })
  const leaver = String((await world.as('visitor').call('identity', 'me', {})).person!.id)
  const [asked, accepted] = [await loop.place(), await loop.place({}, 'resident2-c1')]
  for (const id of [asked, accepted]) await loop.offer(id, ['pt-c1-01'])
  await loop.accept(accepted, 'owner-c1', 'pt-c1-01')
  expect(inboxOf(leaver).length).toBeGreaterThan(0)
  await world.as('owner-c1').call('accounts', 'removeHat', { personId: leaver, hat: 'partner', id: 'pt-c1-01' })
  const before = inboxOf(leaver)
  await world.as('resident-c1').call('orders', 'cancel', { orderId: asked, reason: '不需要了' })
  await loop.start(accepted, 'owner-c1')
  await loop.deliver(accepted, 'owner-c1')
  await loop.confirm(accepted, 'resident2-c1')
  expect(inboxOf(leaver)).toEqual(before)
  expect(inboxOf('p-owner-c1').length).toBeGreaterThan(before.length)
})
