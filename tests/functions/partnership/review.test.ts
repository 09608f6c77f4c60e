// 年度评议 (B17): stars from orders that a person confirmed, never from automatic ones; public on the brand page; the welfare share beside its floor (C4).
import { loopOf, RATING } from '../../support/order-loop'
import { DAY_MS, lifeOf } from '../../support/partner-life'
import { startWorld, type World } from '../../support/world'

const PARTNER = 'pt-c1-01'
let world: World
let loop: ReturnType<typeof loopOf>
beforeAll(async () => {
  world = await startWorld()
  loop = loopOf(world)
})
afterAll(() => world.close())
const year = () => Number(world.now().slice(0, 4))
const figures = () => world.as('staff-c1').call('partnership', 'reviewFigures', { partnerId: PARTNER, year: year() })
async function served(itemId = 'it-c1-haircut'): Promise<string> {
  const id = await loop.place({ itemId })
  await loop.offer(id)
  await loop.accept(id)
  await loop.start(id)
  await loop.deliver(id)
  return id
}

test('four confirmed orders give no stars; the fifth does; one confirmed by silence counts for nothing', async () => {
  for (let n = 0; n < 4; n++) {
    const id = await served()
    await loop.confirm(id)
    if (n < 3) await world.as('resident-c1').call('orders', 'rate', { orderId: id, rating: RATING })
    world.cloud.clock.jump(DAY_MS)
  }
  expect(await figures()).toMatchObject({ stars: null, confirmedOrders: 4, doneOrders: 4 })
  const silent = await served()
  world.cloud.clock.jump(4 * DAY_MS)
  await world.cloud.fireTimer('timers')
  expect(loop.order(silent)).toMatchObject({ status: 'completed', confirmation: { way: 'auto' } })
  expect(await figures()).toMatchObject({ stars: null, confirmedOrders: 4 })
  await loop.confirm(await served())
  expect(await figures()).toMatchObject({ stars: 5, confirmedOrders: 5, doneOrders: 5, rating: 4.75 })
})
test('staff\'s sentence and the stars stand on the brand page for neighbours, once per year however often saved', async () => {
  await world.as('staff-c1').call('partnership', 'saveReview', { partnerId: PARTNER, year: year(), sentence: '还行' })
  await world.as('staff2-c1').call('partnership', 'saveReview', { partnerId: PARTNER, year: year(), sentence: '随叫随到，老人都认得他' })
  expect((await world.as('resident-c1').call('partners', 'get', { partnerId: PARTNER })).reviews).toEqual([{ year: year(), stars: 5, sentence: '随叫随到，老人都认得他', confirmedOrders: 5 }])
  expect(lifeOf(world).inbox('p-owner-c1').filter(({ title }) => title.includes('年度评议'))).not.toHaveLength(0)
})
test('a year before the partner came, a year to come, and staff of elsewhere are refused; risky words too', async () => {
  const save = (persona: string, more: object) => world.refusal(persona, 'partnership', 'saveReview', { partnerId: PARTNER, year: year(), sentence: '好', ...more })
  expect([await save('staff-c1', { year: year() + 1 }), await save('staff-c1', { year: 2020 }), await save('staff-c2', {}), await save('owner-c1', {}), await save('staff-c1', { sentence: '违规测试' })]).toEqual(['REVIEW_YEAR_INVALID', 'REVIEW_YEAR_INVALID', 'NOT_FOUND', 'PERMISSION_DENIED', 'TEXT_REFUSED'])
})
test('the welfare share is shown with the floor of the agreement, and whether it is below', async () => {
  const life = lifeOf(world)
  const { agreementId } = await world.as('staff-c1').call('agreements', 'start', { partnerId: PARTNER, terms: life.terms({ welfarePercent: 100 }) })
  await world.as('staff-c1').call('agreements', 'propose', { agreementId, revision: 1 })
  await life.sign('owner-c1', agreementId)
  await life.sign('staff-c1', agreementId)
  world.cloud.clock.jump(2 * 3_600_000)
  await world.cloud.fireTimer('timers')
  const share = async () => (await world.as('staff-c1').call('partnership', 'partner', { partnerId: PARTNER })).welfare
  expect(await share()).toEqual({ percent: 100, floorPercent: 100, isBelow: false })
  await world.cloud.write('partners', world.read('partners').filter(({ _id }) => _id === PARTNER).map((partner) => ({ ...partner, stats: { ...partner.stats as object, minutes90: 300, welfareMinutes90: 299 } })))
  expect(await share()).toEqual({ percent: 99, floorPercent: 100, isBelow: true })
  expect((await world.as('staff-c1').call('partnership', 'list', { communityId: 'd1-s1-c1' })).partners.find(({ id }) => id === PARTNER)).toMatchObject({ welfare: { isBelow: true }, stars: 5 })
})
