// What the ledger and the agreement say about a partner reaches the ranking within the hour, at no read more (A5, B11, C1, C4).
import { lifeOf } from '../../support/partner-life'
import { loopOf } from '../../support/order-loop'
import { startWorld, type World } from '../../support/world'

const HOUR_MS = 3_600_000
let world: World
beforeEach(async () => { world = await startWorld() })
afterEach(() => world.close())
const candidates = (orderId: string) => world.as('staff-c1').call('dispatch', 'candidates', { orderId })
async function owes(partnerId: string, minutes: number) {
  const { proposalId } = await world.as('staff-c1').call('credits', 'proposeOpening', { partnerId, kind: 'openOwed', minutes })
  await world.as('staff2-c1').call('credits', 'decideProposal', { proposalId, verdict: 'sign' })
}
async function hourPasses() {
  world.cloud.clock.jump(HOUR_MS)
  await world.cloud.fireTimer('timers')
}
test('who owes service is asked first for work that repays it, with the hours and the day; over the hard line nothing else', async () => {
  await owes('pt-c1-02', 360)
  await owes('pt-c1-03', 5000)
  await hourPasses()
  const free = await loopOf(world).place()
  world.cloud.resetStats()
  const found = await candidates(free)
  expect(world.cloud.stats().functions.dispatch!.candidates!.database.total).toBeLessThanOrEqual(4)
  expect(found.candidates.map(({ partnerId, reasons }) => [partnerId, reasons[0]])).toEqual([['pt-c1-02', '欠服务 6 小时，30 天后到期'], ['pt-c1-03', expect.stringMatching(/^欠服务 83\.3 小时/)], ['pt-c1-01', expect.stringMatching(/有空|同一网格/)]])
})
test('paid work: not above the agreed price, not over the hard line', async () => {
  const life = lifeOf(world)
  const categories = ['haircut', 'housekeeping']
  const stored = world.read('partners').filter(({ communityId }) => communityId === 'd1-s1-c1')
  await world.cloud.write('partners', stored.map((partner) => ({ ...partner, categories })) as never)
  await owes('pt-c1-03', 5000)
  const { agreementId, revision } = await world.as('staff-c1').call('agreements', 'start', { partnerId: 'pt-c1-01', terms: life.terms({ priceCaps: [{ category: 'housekeeping', capFen: 7999 }] }) })
  await world.as('staff-c1').call('agreements', 'propose', { agreementId, revision })
  await life.sign('staff-c1', agreementId)
  await life.sign('owner-c1', agreementId)
  await hourPasses()
  const paid = await loopOf(world).place({ itemId: 'it-c1-cleaning' })
  const found = await candidates(paid)
  expect(found.candidates.map(({ partnerId }) => partnerId)).toEqual(['pt-c1-02'])
  expect(found.rejected).toEqual(expect.arrayContaining([{ reason: 'priceCap', count: 1 }, { reason: 'hardLine', count: 1 }]))
})
