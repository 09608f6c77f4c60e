// Unmet demand through the functions: clusters with the room and the partner that would fit, a slot drafted into an agreement, and exactly
// the people told, each once.
import { lifeOf } from '../../support/partner-life'
import { newRequestId, startWorld, type World } from '../../support/world'
import { COMMUNITY, fewHouseholds, saturday, writeUnmet } from './support'

const PARTNER = 'pt-c1-03'
let world: World
const staff = () => world.as('staff-c1')
const clusters = (who = 'staff-c1') => world.as(who).call('demand', 'clusters', { communityId: COMMUNITY })
const detail = (id: string) => staff().call('demand', 'cluster', { communityId: COMMUNITY, id })
const told = () => world.read('messages').filter(({ kind }) => kind === 'demandOpened').map(({ personId }) => personId as string).sort()
const minute = async () => { world.cloud.clock.jump(11 * 60_000); await world.cloud.timers.fireNow('timers', 1) }
/** A partner that teaches. */
async function teaches(partnerId = PARTNER): Promise<void> {
  const partner = world.read('partners').find(({ _id }) => _id === partnerId)!
  await world.cloud.write('partners', [{ ...partner, status: 'active', categories: ['hobby'] }])
}
beforeEach(async () => { world = await startWorld(); await teaches() })
afterEach(() => world.close())

async function oneCluster(count = 4) {
  await writeUnmet(world, fewHouseholds(count))
  const { open: [cluster] } = await clusters()
  return cluster!
}
const slotOf = ({ room }: { room: { venueId: string; weekday: number; fromMinute: number; toMinute: number } | null }) => {
  const { venueId, weekday, fromMinute, toMinute } = room!
  return { venueId, weekday, fromMinute, toMinute }
}

test('four households that want calligraphy on a Saturday morning, with a room that is free and a partner that owes', async () => {
  await staff().call('credits', 'accounts', { communityId: COMMUNITY })
  const rows = [...fewHouseholds(4), { household: 'h1' }, { household: 'h5', starts: [saturday(world, 15)] }]
  await writeUnmet(world, rows)
  const { open, decided, scattered } = await clusters()
  expect(decided).toEqual([])
  expect([open.length, scattered]).toEqual([1, 1])
  expect(open[0]).toMatchObject({ status: 'open', category: 'hobby', itemName: '书法入门', weekday: 6, part: 'morning', households: 4, orders: 5, room: { weekday: 6, fromMinute: 540, toMinute: 600, freeWeeks: 4, weeks: 4 } })
  const one = await detail(open[0]!.id)
  expect(one.from.map(({ forName }) => forName).sort()).toEqual(['居民h1', '居民h1', '居民h2', '居民h3', '居民h4'])
  expect([one.people, one.partners.map(({ partnerId }) => partnerId).includes(PARTNER), one.rooms.length > 1]).toEqual([4, true, true])
})
test('an account that owes is named with its minutes', async () => {
  const cluster = await oneCluster()
  expect(cluster.partner).toBeNull()
  const page = { _id: `${PARTNER}:2026-11:0`, accountId: PARTNER, communityId: COMMUNITY, month: '2026-11', part: 0, entries: [], nextPageId: null, opening: {}, closing: { balanceMinutes: 360 } }
  await world.cloud.write('creditPages', [{ ...page, _id: `${PARTNER}:2026-10:0`, month: '2026-10', closing: { balanceMinutes: 900 } }, page])
  expect((await clusters()).open[0]!.partner).toMatchObject({ partnerId: PARTNER, owedMinutes: 360 })
})
test('a month of a thousand unmet orders costs as many reads as none', async () => {
  const costOf = async () => {
    world.cloud.resetStats()
    await clusters()
    return world.cloud.stats().functions.demand!.clusters!.database.total
  }
  // Once before, so that what an instance keeps (the unit tree) is there.
  await clusters()
  const empty = await costOf()
  await writeUnmet(world, Array.from({ length: 990 }, (_, at) => ({ household: `h${at}` })))
  expect(await costOf()).toBe(empty)
  expect(empty).toBeLessThanOrEqual(9)
})
test('two households are only counted, and the subdistrict reads numbers without a name or an order', async () => {
  await writeUnmet(world, [...fewHouseholds(2)])
  expect(await clusters()).toEqual({ open: [], decided: [], scattered: 2 })
  await writeUnmet(world, fewHouseholds(3))
  const above = await clusters('subdistrict-s1')
  expect(above.open[0]).toMatchObject({ households: 3, partner: null })
  expect(JSON.stringify(above)).not.toMatch(/居民h|号楼|秦苑|o_unmet/)
  expect(await world.refusal('subdistrict-s1', 'demand', 'cluster', { communityId: COMMUNITY, id: above.open[0]!.id })).toBe('PERMISSION_DENIED')
})
test('drafted, signed, told: the people of the cluster and nobody else, each once', async () => {
  const life = lifeOf(world)
  const cluster = await oneCluster()
  await writeUnmet(world, [{ household: 'late', starts: [saturday(world, 15)] }])
  const input = { communityId: COMMUNITY, id: cluster.id, partnerId: PARTNER, ...slotOf(cluster) }
  const requestId = newRequestId()
  const drafted = await staff().call('demand', 'draft', input, requestId)
  expect(await staff().call('demand', 'draft', input, requestId)).toEqual(drafted)
  const agreement = await staff().call('agreements', 'get', { agreementId: drafted.agreementId! })
  expect(agreement).toMatchObject({ status: 'draft', partnerId: PARTNER, terms: { project: '书法入门', slots: [slotOf(cluster)] } })
  expect((await clusters()).open).toEqual([])
  expect(await world.refusal('staff-c1', 'demand', 'draft', input)).toBe('DEMAND_WRONG_STATUS')
  await minute()
  expect(told()).toEqual([])
  await staff().call('agreements', 'propose', { agreementId: drafted.agreementId!, revision: agreement.revision })
  await life.sign('group-c1', drafted.agreementId!)
  await life.sign('staff-c1', drafted.agreementId!)
  await world.cloud.timers.fireNow('timers', 1)
  await minute()
  await Promise.all([1, 2, 3].map(() => world.cloud.timers.fireNow('timers', 1)))
  expect(told()).toEqual(['p-h1', 'p-h2', 'p-h3', 'p-h4'])
  expect((await clusters()).decided[0]).toMatchObject({ status: 'told', agreementId: drafted.agreementId })
  expect(world.read('audit').filter(({ action }) => String(action).startsWith('demand.')).map(({ action }) => action)).toEqual(['demand.drafted', 'demand.told'])
})
test('marked as opened by staff: told at once, and a retry tells nobody again', async () => {
  const cluster = await oneCluster()
  const requestId = newRequestId()
  const named = { communityId: COMMUNITY, id: cluster.id }
  const answer = await staff().call('demand', 'markOpened', named, requestId)
  expect(told()).toHaveLength(4)
  expect(await staff().call('demand', 'markOpened', named, requestId)).toEqual(answer)
  await minute()
  expect(told()).toHaveLength(4)
  expect(await world.refusal('staff-c1', 'demand', 'markOpened', named)).toBe('DEMAND_WRONG_STATUS')
})
test('a call that was cut short after its step is finished by the clock', async () => {
  const cluster = await oneCluster()
  await staff().call('demand', 'markOpened', { communityId: COMMUNITY, id: cluster.id })
  const proposal = world.read('demandProposals').find(({ _id }) => _id === cluster.id)!
  await world.cloud.write('demandProposals', [{ ...proposal, status: 'opened', dueAt: world.now(), listeners: [...(proposal.listeners as object[]), { personId: 'p-left-out', itemId: 'it', itemName: '书法' }] }])
  await minute()
  expect(told()).toEqual(['p-h1', 'p-h2', 'p-h3', 'p-h4', 'p-left-out'])
})
test('a draft that comes to nothing gives the wishes back; one dropped does not, and new wishes make a new cluster', async () => {
  const cluster = await oneCluster()
  const drafted = await staff().call('demand', 'draft', { communityId: COMMUNITY, id: cluster.id, partnerId: PARTNER, ...slotOf(cluster) })
  await staff().call('agreements', 'discard', { agreementId: drafted.agreementId!, revision: 1, text: '先不谈' })
  await minute()
  const again = await clusters()
  expect(again.open.map(({ id, households }) => [id, households])).toEqual([[cluster.id, 4]])
  await staff().call('demand', 'drop', { communityId: COMMUNITY, id: cluster.id, reason: '附近学校有免费的课' })
  expect((await clusters()).open).toEqual([])
  await writeUnmet(world, fewHouseholds(3))
  const fresh = await clusters()
  expect([fresh.open.length, fresh.open[0]!.households, fresh.open[0]!.id === cluster.id, fresh.decided[0]!.status]).toEqual([1, 3, false, 'dropped'])
  await minute()
  expect(told()).toEqual([])
})
test('two colleagues who draft at the same moment: one is heard', async () => {
  const cluster = await oneCluster()
  await teaches('pt-c1-01')
  const draft = (partnerId: string) => world.ask('staff-c1', 'demand', 'draft', { communityId: COMMUNITY, id: cluster.id, partnerId, ...slotOf(cluster) })
  const answers = await Promise.all([draft(PARTNER), draft('pt-c1-01')])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(world.read('demandProposals')).toHaveLength(1)
  expect(world.read('agreements')).toHaveLength(1)
})
test.each([
  ['a time outside the wish', { weekday: 6, fromMinute: 900, toMinute: 960 }, 'DEMAND_SLOT_INVALID'], ['another day', { weekday: 5, fromMinute: 540, toMinute: 600 }, 'DEMAND_SLOT_INVALID'],
  ['an end before the beginning', { fromMinute: 600, toMinute: 540 }, 'DEMAND_SLOT_INVALID'], ['a room that is never open then', { venueId: 'vn-c1-kitchen', fromMinute: 480, toMinute: 540 }, 'DEMAND_SLOT_INVALID'],
  ['a room of another community', { venueId: 'vn-c2-hall' }, 'NOT_FOUND'], ['a partner of another community', { partnerId: 'pt-c2-01' }, 'NOT_FOUND'], ['a partner that does something else', { partnerId: 'pt-c1-01' }, 'DEMAND_SLOT_INVALID'],
  ['a cluster that is none', { id: 'dp_unknown' }, 'NOT_FOUND'],
])('%s is refused, and nothing is written', async (_name, change, code) => {
  const cluster = await oneCluster(3)
  const before = world.cloud.hash()
  expect(await world.refusal('staff-c1', 'demand', 'draft', { communityId: COMMUNITY, id: cluster.id, partnerId: PARTNER, ...slotOf(cluster), ...change })).toBe(code)
  expect(world.cloud.hash()).toBe(before)
})
test('the slot joins a draft that is being talked over, and a version up for signing is left alone', async () => {
  const life = lifeOf(world)
  const cluster = await oneCluster()
  const { agreementId } = await world.as('group-c1').call('agreements', 'start', { partnerId: PARTNER, terms: life.terms() })
  await staff().call('agreements', 'propose', { agreementId, revision: 1 })
  const input = { communityId: COMMUNITY, id: cluster.id, partnerId: PARTNER, ...slotOf(cluster) }
  expect(await world.refusal('staff-c1', 'demand', 'draft', input)).toBe('AGREEMENT_DRAFT_EXISTS')
  await staff().call('agreements', 'reopen', { agreementId, revision: 1, text: '加一个时段' })
  expect((await staff().call('demand', 'draft', input)).agreementId).toBe(agreementId)
  expect(await staff().call('agreements', 'get', { agreementId })).toMatchObject({ number: 1, terms: { project: '便民理发', slots: [slotOf(cluster)] } })
})
test('who has left hears nothing', async () => {
  await writeUnmet(world, [...fewHouseholds(3), { household: 'h4', listeners: ['p-resident2-c1'] }])
  const { open: [cluster] } = await clusters()
  await staff().call('demand', 'draft', { communityId: COMMUNITY, id: cluster!.id, partnerId: PARTNER, ...slotOf(cluster!) })
  for (const order of world.read('orders')) await world.cloud.write('orders', [{ ...order, peopleIds: [] }])
  await world.as('resident2-c1').call('accounts', 'deleteAccount', {})
  await staff().call('demand', 'markOpened', { communityId: COMMUNITY, id: cluster!.id })
  expect(told()).toEqual(['p-h1', 'p-h2', 'p-h3'])
})
test('refused counts only where staff said that nobody offers it', async () => {
  const place = async () => (await world.as('resident-c1').call('orders', 'place', { itemId: 'it-c1-haircut', wishes: [], isAnyTime: true })).orderId
  const [wanted, misuse] = [await place(), await place()]
  await staff().call('dispatch', 'refuse', { orderId: wanted, reason: '现在没有人做', kind: 'noSupplier' })
  await staff().call('dispatch', 'refuse', { orderId: misuse, reason: '点错了' })
  expect((await clusters()).scattered).toBe(1)
})
