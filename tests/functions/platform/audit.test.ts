// A look at something sensitive leaves its row, one for each thing looked at, also when a client sends the same request id for all (I28).
import { loopOf } from '../../support/order-loop'
import { startWorld } from '../../support/world'

test('each reveal and each call list has its row; a repeat adds none', async () => {
  const world = await startWorld()
  const loop = loopOf(world)
  const [one, two] = [await loop.place(), await loop.place({}, 'resident2-c1')]
  const looks = [['orders', 'revealPhone', one], ['orders', 'revealPhone', two], ['dispatch', 'callList', two], ['orders', 'revealPhone', one]] as const
  for (const [fn, action, orderId] of looks) expect(await world.ask('staff-c1', fn, action, { orderId }, 'one-id-for-all')).toMatchObject({ ok: true })
  const rows = world.read('audit').map(({ action, subjectId }) => `${String(action)} ${String(subjectId)}`)
  expect(rows.sort()).toEqual([`order.partnersCalled ${two}`, 'order.phoneRevealed p-resident-c1', 'order.phoneRevealed p-resident2-c1'])
  await world.close()
})
