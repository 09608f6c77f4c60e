// A day planned in two browsers (A19): staff open the plan from the board, move one order by hand, carry the plan out, and the partner who was chosen reads the
// offer. A commit that a stop cut off is offered again when the page opens, and goes on under its own request. The picture and the sheet fit at every type size.
import { assertInvariants } from '../support/invariants'
import { takeScreen } from '../support/browser'
import { startBrowserWorld, type BrowserWorld, type Person } from '../support/browser-world'
import { chinaTime, loopOf, type Doc } from '../support/order-loop'
import { findingsOf } from '../support/page-checks'

const WHO = { 李师傅理发: 'owner-c1', 康养护理站: 'merchant-c1', 邻里互助队: 'group-c1' } as Record<string, string>
const SIZES = [['1', 'no', 44], ['1.375', 'yes', 60], ['1.65', 'no', 44]] as const
let at: BrowserWorld
let staff: Person
let orderIds: string[] = []
let address = ''
beforeAll(async () => {
  at = await startBrowserWorld()
  const { place } = loopOf(at.world)
  for (const hour of [9, 9, 10]) orderIds.push(await place({ wishes: [chinaTime(at.world, hour), chinaTime(at.world, hour + 5)] }))
  await place({ itemId: 'it-c1-cleaning', wishes: [chinaTime(at.world, 9)] })
  address = `/packages/staff/plan/index?communityId=d1-s1-c1&day=${chinaTime(at.world, 12).slice(0, 10)}`
  staff = await at.open('staff-c1', { height: 1000 })
  await staff.context.clock.setFixedTime(at.world.now())
})
afterAll(() => at.close())
const offersOf = (orderId: string) => loopOf(at.world).order(orderId).offers as Doc[]
async function looksRight(person: Person, name: string): Promise<void> {
  await person.isQuiet()
  for (const [scale, isLarge, least] of SIZES) {
    await person.page.evaluate(([fs, large]) => {
      document.documentElement.classList.toggle('elder', large === 'yes')
      document.documentElement.style.setProperty('--fs', fs)
    }, [scale, isLarge] as const)
    expect([scale, await findingsOf(person.page, least)]).toEqual([scale, { overflow: [], clipped: [], small: [], pale: [] }])
    await takeScreen(person.page, `${name}-${scale}`)
  }
  await person.page.evaluate(() => {
    document.documentElement.classList.remove('elder')
    document.documentElement.style.removeProperty('--fs')
  })
}
let moved = { name: '', orderId: '' }

test('排单：派单台有门，先看到答案；名单、日历、没排上的都看得清', async () => {
  await staff.goTo('/packages/staff/board/index')
  await staff.press(/^排一天的单/)
  await staff.see('派单计划')
  await staff.goTo(address)
  await staff.see('明天 4 单，排好 3 单，1 单没排上')
  await staff.press('日历')
  await staff.see(/9:00 上门理发/)
  await looksRight(staff, 'plan-1-calendar')
  await staff.press('没排上 1')
  await staff.see(/可以请新的伙伴加入/)
  await looksRight(staff, 'plan-2-left')
})
test('改一单：换一家，马上说行不行，写明原因；改过的固定住', async () => {
  await staff.press('按伙伴')
  await staff.press(/^明天 10:00–/)
  await staff.press('换伙伴或时间')
  await staff.see('现在就是它')
  await staff.target(/^改给/).waitFor()
  await looksRight(staff, 'plan-3-move')
  const name = (await staff.target(/^改给/).getAttribute('aria-label'))!.slice(2)
  moved = { name, orderId: orderIds[2]! }
  await staff.press(`改给${name}`)
  await staff.fill('answer', '居民点名要它')
  await staff.press('改')
  await staff.see('您改的原因：居民点名要它')
  await staff.press('关闭')
  await staff.see('固定了 1 单，重新排时不动')
  await takeScreen(staff.page, 'plan-4-moved')
})
test('派单：说清问几家，一单一个结果；被选中的伙伴收到邀单', async () => {
  await staff.press('按计划派单')
  await staff.see(/其中 1 单是您改过的/)
  await staff.press('按计划派单', '.dialog')
  await staff.see('3 单都问到了')
  await takeScreen(staff.page, 'plan-5-done')
  for (const id of orderIds) expect(offersOf(id)).toHaveLength(1)
  const partner = await at.open(WHO[moved.name]!)
  await partner.context.clock.setFixedTime(at.world.now())
  await partner.goTo(`/packages/partner/task/index?id=${moved.orderId}&partnerId=${String(offersOf(moved.orderId)[0]!.partnerId)}`)
  await partner.see('接这一单吗？')
  await takeScreen(partner.page, 'plan-6-offer')
  await staff.press('回派单台')
  await staff.see('派单台')
  assertInvariants(at.world)
})
test('停在半路：再打开页面，接着上次的派，已经问过的不再问', async () => {
  const untouched = await Promise.all([11, 13].map((hour) => loopOf(at.world).place({ wishes: [chinaTime(at.world, hour)] }))).then((ids) => ids.map((id) => loopOf(at.world).order(id)))
  orderIds = untouched.map(({ _id }) => _id)
  await staff.goTo(address)
  await staff.see(/^明天 3 单，排好 2 单/)
  // The answer never comes: the connection breaks while the server is at work.
  await staff.page.route('**/call/dispatch', async (route) => {
    if (!route.request().postData()?.includes('commitPlan')) return route.continue()
    await route.fetch()
    await route.abort()
  })
  await staff.press('按计划派单')
  await staff.press('按计划派单', '.dialog')
  await staff.see('还没派完')
  await staff.page.unroute('**/call/dispatch')
  // And the server's instance died after the first of the two: as it would have left the plan and the orders.
  const plan = (at.world.read('dispatchPlans') as unknown as (Doc & { items: { orderId: string }[]; results: object[] })[]).find(({ items }) => items.length === 2)!
  await at.world.cloud.write('dispatchPlans', [{ ...plan, done: 1, results: plan.results.slice(0, 1) }] as never)
  await at.world.cloud.write('orders', untouched.filter(({ _id }) => _id === plan.items[1]!.orderId) as never)
  await staff.goTo(address)
  await staff.see('上次没派完，已经问到的不会再问。')
  await staff.see('问到 1 单，1 单还没问')
  await looksRight(staff, 'plan-7-go-on')
  await staff.press('继续派完')
  await staff.see('2 单都问到了')
  for (const id of orderIds) expect(offersOf(id)).toHaveLength(1)
})
test('nothing complained but the connection that was broken', () => expect(at.complaints().filter((line) => !line.includes('call/dispatch') && !line.includes('ERR_FAILED'))).toEqual([]))
