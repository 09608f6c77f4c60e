// From wishes that nobody meets to a slot that does (B20): three households, a partner that says no, a draft, two signatures, three messages.
import { assertInvariants } from '../support/invariants'
import { loopOf } from '../support/order-loop'
import { DAY_MS, lifeOf } from '../support/partner-life'
import { startWorld, type World } from '../support/world'
import { saturday } from '../functions/demand/support'

const COMMUNITY = 'd1-s1-c1'
const PARTNER = 'pt-c1-03'
let world: World
beforeAll(async () => { world = await startWorld() })
afterAll(() => world.close())

test('三户都想要周六上午理发→伙伴没空→社区记为无人接单→聚成一条需求→起草时段→双方签协议→这三户各收到一条消息→点开就能再下单', async () => {
  const { as } = world
  const loop = loopOf(world)
  const life = lifeOf(world)
  const staff = as('staff-c1')
  const wishes = [saturday(world)]

  // two residents order, family orders for an elder; the partner is asked and declines, staff find nobody
  const orders = [await loop.place({ wishes }), await loop.place({ wishes }, 'resident2-c1'), await loop.place({ wishes, residentId: 'p-elder-c1' }, 'family-c1')]
  for (const orderId of orders) {
    await loop.offer(orderId)
    await as('owner-c1').call('orders', 'decline', { orderId, partnerId: 'pt-c1-01', reason: 'busy' })
    await staff.call('dispatch', 'markUnserved', { orderId, reason: '周六上午都排满了' })
  }

  // staff see the wish, the office above sees that there is one and of how many
  const partner = world.read('partners').find(({ _id }) => _id === PARTNER)!
  await world.cloud.write('partners', [{ ...partner, status: 'active', categories: ['haircut'] }])
  const { open: [cluster] } = await staff.call('demand', 'clusters', { communityId: COMMUNITY })
  expect(cluster).toMatchObject({ households: 3, orders: 3, itemName: '上门理发', weekday: 6, part: 'morning', room: { weekday: 6, fromMinute: 540, freeWeeks: 4 } })
  expect((await as('subdistrict-s1').call('demand', 'clusters', { communityId: COMMUNITY })).open).toMatchObject([{ households: 3, partner: null }])
  const { from } = await staff.call('demand', 'cluster', { communityId: COMMUNITY, id: cluster!.id })
  expect(from.map(({ orderId }) => orderId).sort()).toEqual([...orders].sort())

  // one tap drafts, both sides sign, the clock tells
  const { venueId, weekday, fromMinute, toMinute } = cluster!.room!
  const { agreementId } = await staff.call('demand', 'draft', { communityId: COMMUNITY, id: cluster!.id, partnerId: PARTNER, venueId, weekday, fromMinute, toMinute })
  expect(life.inbox('p-group-c1').at(-1)).toMatchObject({ body: expect.stringContaining('每周时段') })
  const { revision } = await staff.call('agreements', 'get', { agreementId: agreementId! })
  await as('group-c1').call('agreements', 'propose', { agreementId: agreementId!, revision })
  await life.sign('group-c1', agreementId!)
  await life.sign('staff-c1', agreementId!)
  await life.daysPass(1)
  await life.daysPass(1)
  const told = world.read('messages').filter(({ kind }) => kind === 'demandOpened')
  expect(told.map(({ personId }) => personId).sort()).toEqual(['p-elder-c1', 'p-family-c1', 'p-resident-c1', 'p-resident2-c1'])
  const mine = told.find(({ personId }) => personId === 'p-resident-c1')!
  expect(mine).toMatchObject({ title: '您想要的服务有了', body: expect.stringMatching(/^您之前想要的上门理发，现在开起来了：每周六 9:00–\d+:\d\d，在.+。点开就能下单。$/), page: '/packages/resident/item/index?id=it-c1-haircut' })

  // the room keeps that slot, and the message leads to an order again
  const day = new Date(Date.parse(wishes[0]!) + 8 * 3_600_000).toISOString().slice(0, 10)
  const { days } = await staff.call('venues', 'calendar', { venueId, from: day, days: 1 })
  expect(days[0]!.slots.map(({ label }) => label)).toContain(`协议留给${String(partner.name)}`)
  const again = await loop.place({ wishes: [new Date(Date.parse(wishes[0]!) + 7 * DAY_MS).toISOString()] })
  expect(loop.order(again).status).toBe('placed')
  expect((await staff.call('demand', 'clusters', { communityId: COMMUNITY })).decided[0]).toMatchObject({ status: 'told', agreementId })
  assertInvariants(world)
})
