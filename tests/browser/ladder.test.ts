// The ladder in four browsers (A6): staff let it climb, the first partner says no, the next rung is asked by the clock, somebody accepts;
// the resident reads each state in one sentence and no partner's name before the accept. The phones' clocks go with the cloud's.
import { assertInvariants } from '../support/invariants'
import { takeScreen } from '../support/browser'
import { startBrowserWorld, type BrowserWorld, type Person } from '../support/browser-world'
import { chinaTime, loopOf, MINUTE_MS } from '../support/order-loop'

const WHO = { 'pt-c1-01': 'owner-c1', 'pt-c1-02': 'merchant-c1', 'pt-c1-03': 'group-c1' } as Record<string, string>
let at: BrowserWorld
let resident: Person, staff: Person
const partners = new Map<string, Person>()
let orderId = ''
beforeAll(async () => {
  at = await startBrowserWorld()
  at.world.cloud.clock.jump(Date.parse(chinaTime(at.world, 10)) - Date.parse(at.world.now()))
  orderId = await loopOf(at.world).place({ wishes: [chinaTime(at.world, 15, 2)] });
  [resident, staff] = await Promise.all([at.open('resident-c1'), at.open('staff-c1')])
  for (const [partnerId, persona] of Object.entries(WHO)) partners.set(partnerId, await at.open(persona))
  await setClocks()
})
afterAll(() => at.close())
const everybody = () => [resident, staff, ...partners.values()]
const setClocks = () => Promise.all(everybody().map(({ context }) => context.clock.setFixedTime(at.world.now())))
const pass = async (minutes: number) => {
  at.world.cloud.clock.jump(minutes * MINUTE_MS)
  await at.world.cloud.fireTimer('timers')
  await setClocks()
}
const asked = () => loopOf(at.world).order(orderId).offeredPartnerIds as string[]
const read = async (person: Person, kind: 'resident/order' | 'staff/order', text: string | RegExp) => {
  await person.goTo(`/packages/${kind}/index?id=${orderId}`)
  await person.see(text)
}
const task = (partnerId: string) => partners.get(partnerId)!.goTo(`/packages/partner/task/index?id=${orderId}&partnerId=${partnerId}`)

test('派单：工作者点一下「按推荐派单，自动往下问」，先问一家', async () => {
  await staff.goTo(`/packages/staff/candidates/index?id=${orderId}`)
  await staff.see('派给谁？')
  await staff.see(/有空/)
  await takeScreen(staff.page, 'ladder-1-candidates')
  await staff.press('按推荐派单，自动往下问')
  await read(resident, 'resident/order', /正在询问 1 家伙伴，11:\d\d 前答复/)
})
test('拒单：第一家不接，时钟走一分钟，同时问后面几家', async () => {
  const [first] = asked()
  await task(first!)
  const partner = partners.get(first!)!
  await partner.press('不接')
  await partner.press('时间排满了')
  await partner.press('确认不接')
  await partner.see('已拒单')
  await pass(1)
  expect([asked().length, asked().includes(first!)]).toEqual([2, false])
  await read(resident, 'resident/order', /正在询问 2 家伙伴/)
  const text = await resident.text()
  for (const name of ['李师傅理发', '康养护理站', '邻里互助队']) expect(text).not.toContain(name)
  await takeScreen(resident.page, 'ladder-2-resident')
  await read(staff, 'staff/order', '同时问三家')
  await staff.see('时间排满了 1 家')
  await takeScreen(staff.page, 'ladder-3-staff')
})
test('问遍了：另外两家都没有答复，工作者看到原因，居民知道社区在想办法', async () => {
  await pass(61)
  await read(staff, 'staff/order', /^问遍了，没有人接：可以等一等/)
  await staff.see(/没有答复 2 家/)
  await takeScreen(staff.page, 'ladder-4-ended')
  await read(resident, 'resident/order', '还没有人接')
})
test('接单：工作者改问一家，它接了，居民看得到谁来', async () => {
  const declined = (loopOf(at.world).order(orderId).offers as { partnerId: string; status: string }[]).find(({ status }) => status === 'declined')!.partnerId
  const other = Object.keys(WHO).find((partnerId) => partnerId !== declined)!
  await loopOf(at.world).offer(orderId, [other])
  const partner = partners.get(other)!
  await task(other)
  await partner.press('接单')
  await takeScreen(partner.page, 'ladder-5-accept', false)
  await partner.press('确认接单')
  await partner.see('王秀兰')
  await read(resident, 'resident/order', '伙伴已接单')
  await takeScreen(resident.page, 'ladder-6-accepted')
  assertInvariants(at.world)
})
test('夜里不打扰：晚上十点开始，居民读到明早几点询问；到点就问', async () => {
  await pass(Math.round((Date.parse(chinaTime(at.world, 22, 0)) - Date.parse(at.world.now())) / MINUTE_MS))
  orderId = await loopOf(at.world).place({ wishes: [chinaTime(at.world, 11, 2)] })
  await setClocks()
  await staff.goTo(`/packages/staff/candidates/index?id=${orderId}`)
  await staff.press('按推荐派单，自动往下问')
  await read(resident, 'resident/order', /夜间不打扰，明天 8:00 开始询问/)
  await takeScreen(resident.page, 'ladder-7-night')
  await read(staff, 'staff/order', /夜间不打扰，明天 8:00 自动开始询问/)
  await pass(10 * 60 + 1)
  expect(asked()).toHaveLength(1)
})
test('nothing complained: no error in a console, no failed request', () => expect(at.complaints()).toEqual([]))
