// The other people of the house, each at their own browser: family who act for an elder without a phone, a visitor who looks around and
// joins, staff who refuse, somebody without network, somebody without a mouse.
import { CATEGORY, type Category } from '../../contract/terms'
import { takeScreen } from '../support/browser'
import { startBrowserWorld, type BrowserWorld } from '../support/browser-world'
import { assertInvariants } from '../support/invariants'
import { loopOf } from '../support/order-loop'

let at: BrowserWorld
beforeAll(async () => { at = await startBrowserWorld() })
afterAll(() => at.close())
const orders = () => at.world.read('orders') as unknown as { _id: string; status: string; resident: { personId: string }; confirmation: { way: string } | null; note: string | null }[]

test('家人替没有手机的老人下单，服务后替他确认', async () => {
  const family = await at.open('family-c1')
  await family.goTo('/packages/resident/family/index')
  await family.see('王德厚')
  await family.press('替王德厚下单')
  await family.press(/上门理发/)
  await family.press('去下单')
  await family.press('王德厚')
  await family.press('随时都可以')
  await family.press('下单')
  await family.see('已下单：上门理发')
  const order = orders().find(({ resident }) => resident.personId === 'p-elder-c1')!
  expect(order.status).toBe('placed')
  const loop = loopOf(at.world)
  await loop.offer(order._id)
  await loop.accept(order._id)
  await loop.start(order._id)
  await loop.deliver(order._id)
  await family.press('看这一单')
  await family.see('请您确认')
  await family.press('去确认')
  await family.press('已做完')
  await family.press('确认')
  await family.see('已完成')
  await takeScreen(family.page, 'people-1-family')
  expect(orders().find(({ _id }) => _id === order._id)?.confirmation?.way).toBe('family')
  assertInvariants(at.world)
})
test('访客不登录就能浏览，每个类别两次点击以内，然后登记进社区', async () => {
  const visitor = await at.open(null)
  await visitor.goTo('/pages/home/index')
  // The community is chosen once and remembered; from then on home knows it.
  await visitor.press(/换一个社区/)
  await visitor.press('团结社区')
  for (const category of Object.keys(CATEGORY) as Category[]) {
    await visitor.goTo('/pages/home/index')
    await visitor.isQuiet()
    const first = visitor.target(CATEGORY[category])
    if (await first.count() > 0) await first.click()
    else {
      await visitor.press('全部')
      await visitor.press(CATEGORY[category])
    }
    await visitor.page.locator('.chip--on').filter({ hasText: CATEGORY[category], visible: true }).waitFor()
  }
  await visitor.goTo('/pages/home/index')
  await visitor.press('我要登记')
  await visitor.press('团结社区')
  await visitor.fill('name', '新来的邻居')
  await visitor.fill('address', '团结路 12 号院 6 号楼 101 室')
  await visitor.press('登记')
  await visitor.see('请选网格')
  await visitor.page.locator('.field-frame, .field').filter({ hasText: '网格' }).locator('taro-picker-core').first().click()
  await visitor.page.getByText('确定', { exact: true }).filter({ visible: true }).click()
  await visitor.press('登记')
  await visitor.see('新来的邻居')
  await visitor.see('团结社区')
  expect(at.world.read('people').some(({ name }) => name === '新来的邻居')).toBe(true)
})
test('工作者不受理并写明原因：居民看得到，伙伴永远看不到', async () => {
  const loop = loopOf(at.world)
  const orderId = await loop.place({ note: '想请人来家里' })
  await loop.offer(orderId, ['pt-c1-01'])
  await at.world.as('owner-c1').call('orders', 'decline', { orderId, partnerId: 'pt-c1-01', reason: 'busy' })
  const staff = await at.open('staff-c1')
  const secret = '这一户上个月有纠纷，先由社区上门'
  await staff.goTo(`/packages/staff/order/index?id=${orderId}`)
  await staff.see('待派单')
  await staff.press('更多')
  await staff.press(/^不受理/)
  await staff.page.locator('.dialog textarea').fill(secret)
  await staff.press('不受理', '.dialog')
  await staff.press('不是', '.dialog')
  await staff.see('不受理')
  const resident = await at.open('resident-c1')
  await resident.goTo(`/packages/resident/order/index?id=${orderId}`)
  await resident.see(new RegExp(secret))
  const partner = await at.open('owner-c1')
  for (const page of [`/packages/partner/task/index?id=${orderId}&partnerId=pt-c1-01`, '/packages/partner/desk/index?tab=ended', '/pages/messages/index']) {
    await partner.goTo(page)
    await partner.isQuiet()
    expect(await partner.text()).not.toContain('纠纷')
  }
  assertInvariants(at.world)
})
test('只用键盘也能下单：Tab 到达，回车按下', async () => {
  const resident = await at.open('resident-c1', { width: 900 })
  await resident.goTo('/packages/resident/item/index?id=it-c1-haircut')
  await resident.isQuiet()
  const reach = async (name: string) => {
    for (let presses = 0; presses < 60; presses++) {
      await resident.page.keyboard.press('Tab')
      const focused = await resident.page.evaluate(() => {
        const element = document.activeElement
        return { name: element?.getAttribute('aria-label') ?? element?.textContent ?? '', ring: element ? getComputedStyle(element).outlineStyle : 'none' }
      })
      if (focused.name.trim() !== name) continue
      expect([name, focused.ring]).toEqual([name, 'solid'])
      return resident.page.keyboard.press('Enter')
    }
    throw new Error(`sixty presses of Tab do not reach ${name}`)
  }
  const before = orders().length
  await reach('去下单')
  await resident.see('什么时候来')
  await reach('随时都可以')
  await reach('下单')
  await resident.see('已下单：上门理发')
  expect(orders()).toHaveLength(before + 1)
})
test('nothing complained while all was well', () => expect(at.complaints()).toEqual([]))
test('断网时说清楚，来网后再试一次就好；没发出去的下单只生效一次', async () => {
  const resident = await at.open('resident-c1')
  await resident.goTo('/packages/resident/place/index?itemId=it-c1-haircut')
  await resident.press('随时都可以')
  const before = orders().length
  await resident.context.setOffline(true)
  await resident.press('下单')
  await resident.see('网络不通，请检查网络后再试')
  await takeScreen(resident.page, 'people-2-offline')
  await resident.context.setOffline(false)
  await resident.press('下单')
  await resident.see('已下单：上门理发')
  expect(orders()).toHaveLength(before + 1)
})
test('服务器停了：页面说打不开，给出再试一次', async () => {
  const resident = await at.open('resident-c1')
  await resident.goTo('/packages/resident/orders/index')
  await resident.see('进行中')
  await resident.isQuiet()
  await at.stopServer()
  await resident.press('已结束')
  await resident.see('网络不通')
  await resident.target('再试一次').waitFor()
  await takeScreen(resident.page, 'people-3-stopped')
})
