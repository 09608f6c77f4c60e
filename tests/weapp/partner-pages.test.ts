/** @jest-environment jsdom */
// The compiled package as a partner meets it: the desk with its offers, one offer, accepting it.
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
  page.fire('确认接单')
  await page.until(() => cloud.calls.some(({ action }) => action === 'accept'))
  expect(cloud.calls.find(({ action }) => action === 'accept')?.code).toBe('ok')
  await page.untilText('1 号楼')
  page.close()
})
