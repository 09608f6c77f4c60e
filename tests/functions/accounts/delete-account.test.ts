// 注销 (I30): within the request nothing says any more who the person was; what others did with them stays as a pseudonym.
import { giveProofPicture, orderIn, startIn } from '../permissions/order-facts'
import { lifeOf } from '../../support/partner-life'
import { startWorld, type World } from '../../support/world'

let world: World
beforeEach(async () => { world = await startWorld() })
afterEach(() => world.close())
const leave = (persona: string) => world.refusal(persona, 'accounts', 'deleteAccount', {})
const everything = () => Object.fromEntries(world.cloud.store.names().map((name) => [name, JSON.stringify(world.read(name))]))
/** Collections in which one of the texts can still be read. */
const holding = (...texts: string[]) => Object.entries(everything()).filter(([, json]) => texts.some((text) => json.includes(text))).map(([name]) => name)
/** Uploads as the client does. @returns the file's id */
async function upload(persona: string): Promise<string> {
  const post = async (path: string, headers: Record<string, string>, body: string) => (await (await fetch(`${world.cloud.url}${path}`, { method: 'POST', headers, body })).json()) as Record<string, string>
  const { token } = await post('/dev/login', { 'content-type': 'application/json' }, JSON.stringify({ persona }))
  return (await post('/dev/upload', { 'content-type': 'image/png', authorization: `Bearer ${token}` }, 'picture')).fileId!
}

test('a visitor has nothing to delete, and asking twice is the same', async () => {
  expect(await world.as('visitor').call('accounts', 'deleteAccount', {})).toEqual({ deleted: true })
  const first = await world.ask('resident2-c1', 'accounts', 'deleteAccount', {}, 'leave-twice-1')
  expect(await world.ask('resident2-c1', 'accounts', 'deleteAccount', {}, 'leave-twice-1')).toEqual(first)
  expect(await world.as('resident2-c1').call('identity', 'me', {})).toEqual({ person: null })
})
test('live orders, for me or promised by me, must end first; nothing is taken before that', async () => {
  await world.as('resident2-c1').call('orders', 'place', { itemId: 'it-c1-haircut', wishes: [], isAnyTime: true })
  await orderIn(world, 'accepted', startIn(world, 3), 'it-c1-haircut')
  const before = world.cloud.hash()
  for (const persona of ['resident-c1', 'resident2-c1', 'worker-c1']) expect(await leave(persona)).toBe('ACCOUNT_HAS_LIVE_ORDERS')
  for (const persona of ['merchant-c1', 'staff-c2', 'subdistrict-s1', 'district-d1']) expect(await leave(persona)).toBe('HAT_LAST_KEPT')
  expect(world.cloud.hash()).toBe(before)
  // Nor is there a way round it: the hat of who is expected at the door stays on.
  expect(await world.refusal('merchant-c1', 'accounts', 'removeHat', { personId: 'p-worker-c1', hat: 'partner', id: 'pt-c1-02' })).toBe('MEMBER_HAS_LIVE_ORDERS')
  expect(await leave('worker-c1')).toBe('ACCOUNT_HAS_LIVE_ORDERS')
})
test('a resident leaves no name, phone, address, word, picture, message or invitation behind', async () => {
  await world.as('resident-c1').call('identity', 'updateProfile', { name: '金丝雀甲', address: '团结路金丝雀院 7 号', phone: '10076543210' })
  const { token } = await world.as('resident-c1').call('identity', 'createInvite', { hat: 'familyProxy' })
  await world.as('resident2-c1').call('identity', 'redeemInvite', { token })
  const fileId = await upload('resident-c1')
  const { pictureId } = await world.as('resident-c1').call('files', 'register', { fileId })
  const { orderId } = await world.as('resident-c1').call('orders', 'place', { itemId: 'it-c1-haircut', wishes: [], isAnyTime: true, note: '门口有金丝雀', photos: [pictureId] })
  await world.as('staff-c1').call('dispatch', 'offer', { orderId, partnerIds: ['pt-c1-02'] })
  await world.as('merchant-c1').call('orders', 'accept', { orderId, partnerId: 'pt-c1-02', startAt: startIn(world, 2), workerId: 'p-worker-c1' })
  await world.as('worker-c1').call('orders', 'start', { orderId, serviceCode: String(world.read('orders')[0]!.serviceCode) })
  await world.as('worker-c1').call('orders', 'deliver', { orderId, note: '金丝雀甲家做好了', signedBy: '金丝雀甲' })
  await world.as('resident-c1').call('orders', 'confirm', { orderId, outcome: 'done', remark: '金丝雀说谢谢' })
  const texts = ['金丝雀', '10076543210', 'demo-resident-c1']
  expect(holding(...texts)).toEqual(expect.arrayContaining(['people', 'orders', 'invites']))
  expect(await leave('resident-c1')).toBe('ok')
  expect(holding(...texts)).toEqual([])
  expect(world.read('pictures')).toEqual([])
  // not there any more for anyone: nobody can claim it
  expect(await world.refusal('resident2-c1', 'files', 'register', { fileId })).toBe('PICTURE_NOT_YOURS')
  expect(world.read('messages').filter(({ personId }) => personId === 'p-resident-c1')).toEqual([])
  expect(world.read('orders')).toMatchObject([{ _id: orderId, status: 'completed', resident: { personId: 'p-resident-c1', name: '已注销', phone: null }, assignment: { workerName: '陈小满' } }])
  expect(world.read('people').find(({ _id }) => _id === 'p-resident-c1')).toMatchObject({ openid: null, name: '', hats: [], communityId: null })
  expect((await world.as('resident2-c1').call('identity', 'me', {})).person!.hats).toMatchObject([{ hat: 'resident' }])
  expect(await world.as('staff-c1').call('orders', 'get', { orderId })).toMatchObject({ forName: '已注销', status: 'completed' })
})
test('a worker and family leave their names in no order of others', async () => {
  const { orderId } = await world.as('family-c1').call('orders', 'place', { itemId: 'it-c1-haircut', residentId: 'p-elder-c1', wishes: [], isAnyTime: true, note: '王小雨代写' })
  await world.as('family-c1').call('orders', 'cancel', { orderId, reason: '王小雨改主意' })
  await giveProofPicture(world)
  await orderIn(world, 'completed', startIn(world, 3))
  expect(await leave('family-c1')).toBe('ok')
  expect(holding('王小雨', 'demo-family-c1')).toEqual([])
  expect(world.read('orders').find(({ _id }) => _id === orderId)).toMatchObject({ resident: { name: '王德厚' } })
  expect(await leave('worker-c1')).toBe('ok')
  expect(holding('陈小满', 'demo-worker-c1')).toEqual([])
})
test('one of staff leaves no word behind in agreements, partners\' lives, applications and the audit', async () => {
  const life = lifeOf(world)
  const staff = world.as('staff2-c1')
  const { applicationId, version } = await life.apply('resident2-c1')
  await staff.call('admission', 'reviewApplication', { applicationId, version, outcome: 'return', reason: '金丝雀说再补', documents: [] })
  const { agreementId } = await staff.call('agreements', 'start', { partnerId: 'pt-c1-01', terms: life.terms() })
  await staff.call('agreements', 'comment', { agreementId, text: '金丝雀看过了' })
  await staff.call('partnership', 'changeStatus', { partnerId: 'pt-c1-01', action: 'suspend', reason: '金丝雀查摊位' })
  await staff.call('partnership', 'requestExit', { partnerId: 'pt-c1-01', reason: '金丝雀提出' })
  expect(holding('金丝雀')).toEqual(expect.arrayContaining(['agreements', 'partnerRecords', 'applications']))
  expect(await leave('staff2-c1')).toBe('ok')
  // What others have got in their own inbox is theirs.
  expect(holding('金丝雀').filter((name) => name !== 'messages')).toEqual([])
})
test('who comes back begins anew', async () => {
  const home = { communityId: 'd1-s1-c1', gridId: 'd1-s1-c1-g1', name: '回来的人', address: '团结路 12 号院' }
  const ids = new Set<string>()
  for (let life = 0; life < 3; life++) {
    const [first, twin] = await Promise.all([1, 2].map(() => world.ask('visitor', 'identity', 'joinCommunity', home, `join-life-${life}`)))
    expect(twin).toEqual(first)
    const { person } = await world.as('visitor').call('identity', 'me', {})
    expect(person).toMatchObject({ name: '回来的人', phoneMasked: null, hats: [{ hat: 'resident' }] })
    ids.add(person!.id)
    expect((await world.as('visitor').call('orders', 'mine', { tab: 'ended' })).items).toEqual([])
    const { orderId } = await world.as('visitor').call('orders', 'place', { itemId: 'it-c1-haircut', wishes: [], isAnyTime: true })
    await world.as('visitor').call('orders', 'cancel', { orderId, reason: '不需要了' })
    expect(await leave('visitor')).toBe('ok')
    expect(await world.as('visitor').call('identity', 'me', {})).toEqual({ person: null })
  }
  // The emptied document is never a person again: what was done before stays with nobody.
  expect(ids.size).toBe(3)
})
