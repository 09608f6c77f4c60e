/** @jest-environment jsdom */
// The compiled package as a partner meets it: the desk with its offers, one offer, accepting it; its papers, agreement and way out.
import { chinaDay, dayStart, later } from '../../cloudfunctions/_platform/china-time'
import { WeappCloud } from './cloud'
import { Weapp } from './runtime'

let cloud: WeappCloud
let weapp: Weapp
let orderId: string
/** Nine in the morning, eight days from now: later than anything in the demo's calendars. */
const FREE_START = later(dayStart(chinaDay(new Date().toISOString()), 8), 9 * 60)
beforeAll(async () => {
  cloud = await WeappCloud.start('merchant-c1')
  weapp = new Weapp(cloud)
  orderId = (await cloud.prepare<{ orderId: string }>('resident-c1', 'orders', 'place', { itemId: 'it-c1-haircut', wishes: [FREE_START], isAnyTime: false })).orderId
  await cloud.prepare('staff-c1', 'dispatch', 'offer', { orderId, partnerIds: ['pt-c1-02'] })
})
afterAll(() => cloud.stop())

test('接单台：看得到等着答复的邀单，点开就是那一单', async () => {
  const page = weapp.open('packages/partner/desk/index')
  await page.untilText('康养护理站')
  await page.untilText('陪诊')
  page.fire('陪诊')
  await page.until(() => weapp.shown.some(({ what }) => what.startsWith('/packages/partner/task/index?id=')))
  page.fire('已结束')
  await page.until(() => cloud.calls.filter(({ action }) => action === 'partnerTasks').length > 1)
  page.close()
})
test('邀单：接单前没有门牌号和电话，确认接单就约好了', async () => {
  const page = weapp.open('packages/partner/task/index', { id: orderId, partnerId: 'pt-c1-02' })
  await page.untilText('上门理发')
  await page.untilText('不接')
  expect(page.text()).not.toMatch(/100\d{8}|号楼/)
  page.fire('接单')
  await page.untilText('什么时候上门')
  // Who is free then has been read.
  await page.untilText('我自己')
  page.fire('确认接单')
  await page.until(() => cloud.calls.some(({ action }) => action === 'accept'))
  expect(cloud.calls.find(({ action }) => action === 'accept')?.code).toBe('ok')
  await page.untilText('1 号楼')
  page.close()
})
test('证件和状态：证件、状态和通往协议、主页、退出的门', async () => {
  const page = weapp.open('packages/partner/documents/index')
  await page.untilText('营业执照')
  await page.untilText('公益占比')
  page.fire('合作协议')
  await page.until(() => weapp.shown.some(({ what }) => what.startsWith('/packages/partner/agreement/index?partnerId=')))
  page.close()
})
test('合作协议：看得到草案的内容和商量的话，留言送到', async () => {
  const { agreements } = await cloud.prepare<{ agreements: { id: string }[] }>('merchant-c1', 'agreements', 'list', { partnerId: 'pt-c1-02' })
  const page = weapp.open('packages/partner/agreement/index', { id: agreements[0]!.id })
  await page.untilText('协商中')
  await page.untilText('公益占比写三成可以吗')
  page.fire('留言')
  await page.untilText('说说您的意见')
  page.close()
})
test('退出合作：先看清要结清什么', async () => {
  const page = weapp.open('packages/partner/exit/index')
  await page.untilText('没做完的订单')
  await page.untilText('提出退出')
  page.close()
})
