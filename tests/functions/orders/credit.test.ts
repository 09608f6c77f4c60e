// The order loop and the ledger together: one entry whoever confirms, less for half, nothing for not, and no minutes that weigh before a
// second person has looked where someone served themself or two served each other (I10, I14, I15, I19, B15).
import { assertInvariants } from '../../support/invariants'
import { chinaTime, loopOf, MINUTE_MS, type Doc } from '../../support/order-loop'
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
const entries = (accountId: string) => world.read('creditPages').filter((page) => page.accountId === accountId).flatMap((page) => page.entries as Doc[])
async function deliveredBy(who: string, partnerId: string, resident = 'resident-c1', hour = 9): Promise<string> {
  const id = await loop.place({ wishes: [chinaTime(world, hour)] }, resident)
  await loop.offer(id, [partnerId])
  await loop.accept(id, who, partnerId)
  await loop.start(id, who)
  world.cloud.clock.jump(29.5 * MINUTE_MS)
  await loop.deliver(id, who)
  return id
}
/** Gives a person of the demo another hat, as an invitation would. */
async function wear(personId: string, hat: object, more: object = {}): Promise<void> {
  const person = world.read('people').find(({ _id }) => _id === personId)!
  await world.cloud.write('people', [{ ...person, ...more, hats: [...person.hats as object[], hat] } as never])
}
test('a person and the clock confirm at the same moment: one of them, and one entry', async () => {
  const id = await deliveredBy('owner-c1', 'pt-c1-01')
  world.cloud.clock.jump(72 * 60 * MINUTE_MS + MINUTE_MS)
  await Promise.all([world.cloud.fireTimer('timers', 2), world.refusal('resident-c1', 'orders', 'confirm', { orderId: id, outcome: 'done' }), world.refusal('staff-c1', 'orders', 'confirm', { orderId: id, outcome: 'done', way: 'staffCall' })])
  expect(loop.order(id)).toMatchObject({ status: 'completed', creditHold: { status: 'posted', postedMinutes: 30 } })
  world.cloud.clock.jump(3 * MINUTE_MS)
  await world.cloud.fireTimer('timers', 2)
  expect(entries('pt-c1-01')).toMatchObject([{ businessKey: `order:${id}:settle`, minutes: 30 }])
})
test.each([['half', 15], ['not', 0]] as const)('confirmed as %s: %i minutes', async (outcome, minutes) => {
  const id = await deliveredBy('owner-c1', 'pt-c1-01')
  await loop.confirm(id, 'resident-c1', { outcome })
  expect(entries('pt-c1-01').map((entry) => entry.minutes)).toEqual(minutes ? [minutes] : [])
})
test('lowCost repays one half, the odd minute is carried to the next; market repays nothing', async () => {
  const item = world.read('items').find(({ _id }) => _id === 'it-c1-haircut')!
  await world.cloud.write('items', [{ ...item, priceMode: 'lowCost', priceFen: 500, capFen: 1_000, durationMinutes: 25 } as never])
  for (const hour of [9, 11]) await loop.confirm(await deliveredBy('owner-c1', 'pt-c1-01', 'resident-c1', hour))
  expect(entries('pt-c1-01').map(({ minutes, movedMinutes }) => [minutes, movedMinutes])).toEqual([[25, 12], [25, 13]])
  await world.cloud.write('items', [{ ...item, priceMode: 'market', priceFen: 500, capFen: 1_000 } as never])
  const id = await deliveredBy('owner-c1', 'pt-c1-01', 'resident-c1', 14)
  await loop.confirm(id)
  expect(loop.order(id)).toMatchObject({ creditHold: null })
  expect(entries('pt-c1-01')).toHaveLength(2)
})
test('served for someone who works for the same partner: written down, weighs nothing, seen by staff, never approved', async () => {
  await wear('p-resident-c1', { hat: 'partner', unitId: 'd1-s1-c1', partnerId: 'pt-c1-01', partnerName: '李师傅理发', role: 'worker' })
  const id = await deliveredBy('owner-c1', 'pt-c1-01')
  await loop.confirm(id, 'staff-c1', { way: 'staffCall' })
  expect(entries('pt-c1-01')).toMatchObject([{ isDeclared: true, movedMinutes: 0, memo: 'selfService' }])
  const [account] = (await world.as('staff-c1').call('credits', 'accounts', { communityId: 'd1-s1-c1' })).items
  expect(account).toMatchObject({ balanceMinutes: 0, declaredMinutes: 30, risks: ['selfService'], waiting: [{ businessKey: `order:${id}:settle` }] })
  expect(await world.refusal('staff-c1', 'credits', 'approveDeclared', { partnerId: 'pt-c1-01', businessKey: `order:${id}:settle`, occurredAt: account!.waiting[0]!.occurredAt })).toBe('CREDIT_SELF_SERVICE')
})
test('two who serve each other: the first counts, the second waits for a second person, who may approve it', async () => {
  await wear('p-resident-c1', { hat: 'partner', unitId: 'd1-s1-c1', partnerId: 'pt-c1-03', partnerName: '夕阳红合唱团', role: 'owner' })
  await wear('p-owner-c1', { hat: 'resident', unitId: 'd1-s1-c1' }, { communityId: 'd1-s1-c1', gridId: 'd1-s1-c1-g1', address: '团结路 12 号院 9 号楼 901 室' })
  const partner = world.read('partners').find(({ _id }) => _id === 'pt-c1-03')!
  await world.cloud.write('partners', [{ ...partner, categories: ['haircut'], gridIds: [], windows: [{ weekdays: [1, 2, 3, 4, 5, 6, 7], fromMinute: 0, toMinute: 1440 }] } as never])
  await loop.confirm(await deliveredBy('resident-c1', 'pt-c1-03', 'owner-c1', 9), 'owner-c1')
  expect(entries('pt-c1-03')).toMatchObject([{ isDeclared: false, movedMinutes: 30 }])
  const back = await deliveredBy('owner-c1', 'pt-c1-01', 'resident-c1', 11)
  await loop.confirm(back)
  expect(entries('pt-c1-01')).toMatchObject([{ isDeclared: true, movedMinutes: 0, memo: 'pairLoop' }])
  const { waiting } = await world.as('owner-c1').call('credits', 'account', { partnerId: 'pt-c1-01' })
  expect(await world.as('staff-c1').call('credits', 'approveDeclared', { partnerId: 'pt-c1-01', businessKey: waiting[0]!.businessKey, occurredAt: waiting[0]!.occurredAt })).toMatchObject({ signedMinutes: -30 })
})
