// Who sees what of a partner: members and staff everything, neighbours what it offers, others nothing; and what other features may do to it.
import { addWorker, partnerOf, partnersByIds, partnersOf, removeWorker, saveStats } from '../../../cloudfunctions/partners/public'
import { withTx } from '../../../cloudfunctions/_platform/db'
import { fail } from '../../../cloudfunctions/_platform/errors'
import { becomeInstance } from '../../support/instance'
import { startWorld, type World } from '../../support/world'

let world: World
beforeAll(async () => {
  world = await startWorld()
  becomeInstance(world)
  const model = world.read('partners').find(({ _id }) => _id === 'pt-c1-01')!
  await world.cloud.write('partners', [{ ...model, _id: 'pt-c1-09', name: '往日裁缝铺', status: 'exited' }])
})
afterAll(() => world.close())
const get = (persona: string, partnerId: string) => world.ask(persona, 'partners', 'get', { partnerId }, 'request-same')
const stored = (id: string) => world.read('partners').find(({ _id }) => _id === id) as { workers: object[]; version: number; stats: object }

test.each(['merchant-c1', 'worker-c1', 'staff-c1', 'subdistrict-s1', 'district-d1'])('%s sees the partner and who works there', async (persona) => {
  const partner = await world.as(persona).call('partners', 'get', { partnerId: 'pt-c1-02' })
  expect(partner).toMatchObject({ name: '康养护理站', kind: 'merchant', status: 'active', rating: null, servedCount: 0 })
  expect(partner.workers.map(({ name }) => name)).toEqual(['周文静', '陈小满'])
})
test.each(['resident-c1', 'family-c1'])('%s sees what it offers, not who works there', async (persona) => {
  const partner = await world.as(persona).call('partners', 'get', { partnerId: 'pt-c1-02' })
  expect(partner).toMatchObject({ name: '康养护理站', summary: '陪诊、助浴、康复护理', workers: [] })
  expect(JSON.stringify(partner)).not.toMatch(/周文静|qualifications|version|p-worker/)
})
test.each(['resident-c2', 'family-c3', 'staff-c2', 'staff-c3', 'subdistrict-s2', 'owner-c1', 'owner-c2'])('%s gets for a foreign partner the bytes of an unknown one', async (persona) => {
  const foreign = await get(persona, 'pt-c1-02')
  expect(foreign).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
  expect(JSON.stringify(foreign)).toBe(JSON.stringify(await get(persona, 'pt-none')))
})
test('a partner that has left is known to staff only', async () => {
  expect(await world.refusal('resident-c1', 'partners', 'get', { partnerId: 'pt-c1-09' })).toBe('NOT_FOUND')
  expect(await world.as('staff-c1').call('partners', 'get', { partnerId: 'pt-c1-09' })).toMatchObject({ status: 'exited' })
})
test('a visitor may not ask', async () => {
  expect(await world.refusal('visitor', 'partners', 'get', { partnerId: 'pt-c1-02' })).toBe('PERMISSION_DENIED')
})

const list = async (persona: string, input: object) => (await world.as(persona).call('partners', 'list', { communityId: 'd1-s1-c1', ...input })).partners
test.each<[object, string[]]>([
  [{}, ['pt-c1-01', 'pt-c1-02', 'pt-c1-03', 'pt-c1-09']], [{ text: '康养' }, ['pt-c1-02']], [{ text: '手艺' }, ['pt-c1-01', 'pt-c1-09']], [{ text: '(.*)' }, []], [{ text: '柳荫' }, []],
])('staff list the partners of their community, narrowed by %j', async (input, ids) => {
  expect((await list('staff-c1', input)).map(({ id }) => id).sort()).toEqual(ids)
})
test('those above see it too, with qualifications', async () => {
  expect((await list('district-d1', { text: '李师傅' }))[0]).toMatchObject({ qualifications: [{ kind: 'healthCertificate', expiresOn: '2027-12-31' }], workers: [{ id: 'p-owner-c1', name: '李长顺' }] })
  expect(await list('subdistrict-s1', {})).toHaveLength(4)
})
test.each(['staff-c2', 'subdistrict-s2'])('%s gets for a foreign community the bytes of an unknown one', async (persona) => {
  const ask = (communityId: string) => world.ask(persona, 'partners', 'list', { communityId }, 'request-same')
  expect(JSON.stringify(await ask('d1-s1-c1'))).toBe(JSON.stringify(await ask('d9-s1-c1')))
  expect(await ask('d1-s1-c1')).toMatchObject({ error: { code: 'NOT_FOUND' } })
})
test.each(['resident-c1', 'owner-c1', 'visitor'])('%s may not list', async (persona) => {
  expect(await world.refusal(persona, 'partners', 'list', { communityId: 'd1-s1-c1' })).toBe('PERMISSION_DENIED')
})

test('other features read all partners that have not left in one read, and several by id in one', async () => {
  expect((await partnersOf('d1-s1-c1')).map(({ _id }) => _id).sort()).toEqual(['pt-c1-01', 'pt-c1-02', 'pt-c1-03'])
  expect((await partnersByIds(['pt-c1-09', 'pt-c2-01', 'pt-none', 'pt-c2-01'])).map(({ _id }) => _id).sort()).toEqual(['pt-c1-09', 'pt-c2-01'])
  world.cloud.resetStats()
  expect(await partnersByIds([])).toEqual([])
  expect(world.cloud.stats().totals.databaseOperations).toBe(0)
  expect(await partnerOf('pt-none')).toBeNull()
})
test('numbers are kept without touching the version', async () => {
  const stats = { jobs30: 3, servedCount: 12, ratingAverage: 4.5, ratingCount: 8, minutes90: 300, welfareMinutes90: 120, asOf: '2026-10-01T00:00:00.000Z' }
  expect(await saveStats('pt-c2-01', stats)).toBe(true)
  expect(await saveStats('pt-none', stats)).toBe(false)
  expect(stored('pt-c2-01')).toMatchObject({ stats, version: 1 })
  expect(await world.as('resident-c2').call('partners', 'get', { partnerId: 'pt-c2-01' })).toMatchObject({ rating: 4.5, servedCount: 12 })
})
test('workers come and go, several at once too; the same one twice is one', async () => {
  const worker = (n: number, role: 'owner' | 'worker' = 'worker') => ({ personId: `p-new-${n}`, name: `新人 ${n}`, role })
  await Promise.all([1, 2, 3].map((n) => addWorker('pt-c3-01', worker(n))))
  await addWorker('pt-c3-01', worker(1, 'owner'))
  expect(stored('pt-c3-01').workers).toHaveLength(5)
  expect(stored('pt-c3-01').workers).toContainEqual(worker(1, 'owner'))
  await Promise.all([removeWorker('pt-c3-01', 'p-new-1'), removeWorker('pt-c3-01', 'p-new-2')])
  await removeWorker('pt-c3-01', 'p-new-2')
  expect(stored('pt-c3-01').workers).toHaveLength(3)
  await expect(addWorker('pt-none', worker(4))).rejects.toMatchObject({ code: 'NOT_FOUND' })
})
test("inside the caller's transaction it stands or falls with it", async () => {
  await expect(withTx(async (tx) => {
    await addWorker('pt-c3-01', { personId: 'p-undone', name: '', role: 'worker' }, tx)
    fail('SLOT_TAKEN')
  })).rejects.toMatchObject({ code: 'SLOT_TAKEN' })
  expect(JSON.stringify(stored('pt-c3-01'))).not.toContain('p-undone')
})
