/** @jest-environment jsdom */
// The compiled package as a resident meets it: home, a service, placing an order, the order; every answer by the real functions.
import { WeappCloud } from './cloud'
import { Weapp } from './runtime'

let cloud: WeappCloud
let weapp: Weapp
beforeAll(async () => {
  cloud = await WeappCloud.start('resident-c1')
  weapp = new Weapp(cloud)
})
afterAll(() => cloud.stop())

test('首页：认得出是谁，看得到进行中的订单，点分类就去看服务', async () => {
  const page = weapp.open('pages/home/index')
  await page.untilText('王秀兰')
  await page.untilText('进行中的订单')
  await page.untilText('团结社区')
  page.fire('理发')
  await page.until(() => weapp.shown.some(({ how, what }) => how === 'navigateTo' && what.startsWith('/packages/resident/catalog/index?category=haircut')))
  page.close()
})
test('下单：选随时都可以，点下单，订单就在社区那里了', async () => {
  const page = weapp.open('packages/resident/place/index', { itemId: 'it-c1-haircut' })
  await page.untilText('上门理发')
  await page.untilText('随时')
  page.fire('随时')
  await page.untilText('伙伴接单时会定下时间')
  page.fire('下单')
  await page.until(() => cloud.calls.some(({ fn, action }) => fn === 'orders' && action === 'place'))
  expect(cloud.calls.find(({ action }) => action === 'place')?.code).toBe('ok')
  page.close()
})
test('订单：看得到到哪一步，催单有回应', async () => {
  const mine = (await cloud.call('orders', { action: 'mine', input: { tab: 'live' }, requestId: 'weapp-test-1' })) as { data: { items: { id: string; itemName: string; status: string }[] } }
  const placed = mine.data.items.find(({ status, itemName }) => status === 'placed' && itemName === '上门理发')!
  const page = weapp.open('packages/resident/order/index', { id: placed.id })
  await page.untilText('上门理发')
  await page.untilText('催一催')
  page.fire('催一催')
  await page.untilText('催一下社区')
  page.fire('催一催')
  await page.until(() => cloud.calls.some(({ action, code }) => action === 'nudge' && code === 'ok'))
  page.close()
})
test('合伙人主页：能做什么、评分和年度评议，没有电话', async () => {
  const page = weapp.open('packages/resident/partner/index', { id: 'pt-c1-01' })
  await page.untilText('李师傅理发')
  await page.untilText('上门理发')
  expect(page.text()).not.toMatch(/1\d{10}/)
  page.close()
})
test('入驻申请：缺什么，提交时当场说', async () => {
  const { applicationId } = await cloud.prepare<{ applicationId: string }>('resident-c1', 'admission', 'startApplication', { communityId: 'd1-s1-c1', kind: 'individual' })
  const page = weapp.open('packages/resident/apply/index', { id: applicationId })
  await page.untilText('填写入驻申请')
  page.fire('提交申请')
  await page.untilText('还缺：')
  await page.untilText('请至少选一类')
  page.close()
})
