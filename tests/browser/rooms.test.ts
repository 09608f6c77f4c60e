// 场地换服务 in real browsers: a partner books the hall, staff say yes, the partner checks in at the door, staff look at the week and close the room.
import { takeScreen } from '../support/browser'
import { startBrowserWorld, type BrowserWorld, type Person } from '../support/browser-world'

interface Booking { _id: string; status: string; startAt: string; partnerName: string | null }
let at: BrowserWorld
let partner: Person
let staff: Person
beforeAll(async () => {
  at = await startBrowserWorld()
  partner = await at.open('owner-c1')
  staff = await at.open('staff-c1')
})
afterAll(() => at.close())
const bookings = () => at.world.read('bookings') as unknown as Booking[]

test('合伙人看日历、看价钱，订下周一的多功能厅，等社区审核', async () => {
  await partner.goTo('/packages/partner/venues/index?partnerId=pt-c1-01')
  await partner.press('打开多功能厅')
  await partner.press('下一周')
  await partner.isQuiet()
  await partner.press(/空着，预订$/)
  await partner.see('签到时记入')
  await partner.see('要社区审核，结果会发消息')
  await takeScreen(partner.page, 'rooms-book', false)
  await partner.press('提交预订')
  await partner.see('已提交，等社区审核')
  await partner.see(/我们的（待审核）/)
  expect(bookings()).toMatchObject([{ status: 'requested', partnerName: '李师傅理发' }])
})
test('社区工作者从消息打开审核，通过', async () => {
  await staff.goTo('/pages/messages/index')
  await staff.press(/有新的场地预订要审核/)
  await staff.see('李师傅理发：多功能厅')
  await takeScreen(staff.page, 'rooms-approve', false)
  await staff.press('通过李师傅理发')
  await staff.see('没有要审核的预订')
  expect(bookings()).toMatchObject([{ status: 'approved' }])
})
// Before the clock jumps: a browser keeps its own time.
test('社区在大屏上看一整周，占一段自用，再临时关闭', async () => {
  const desk = await at.open('staff-c1', { width: 1280, height: 1000 })
  await desk.goTo('/packages/staff/venue/index?venueId=vn-c1-class')
  await desk.press('下一周')
  await desk.isQuiet()
  await desk.press(/空着，预订$/)
  await desk.press('占下这段时间')
  await desk.see('已占下')
  await desk.see('社区自用')
  await takeScreen(desk.page, 'rooms-week')
  await desk.press('签到码')
  await desk.see('C1CLA SSXXX')
  await desk.press('关闭')
  await desk.press('临时关闭')
  await desk.fill('reason', '水管检修')
  await desk.press('关闭这段时间')
  await desk.press('关闭', '.dialog')
  await desk.see('重新开放')
  await desk.see(/水管检修/)
})
test('合伙人到门口输入签到码，当场记时长', async () => {
  const own = () => bookings().find(({ partnerName }) => partnerName !== null)
  const booking = own()
  at.world.cloud.clock.jump(Date.parse(booking!.startAt) - 5 * 60_000 - at.world.cloud.clock.now())
  await partner.goTo('/packages/partner/check-in/index')
  await partner.fill('code', String(at.world.read('venues').find(({ name }) => name === '多功能厅')!.checkInCode).toLowerCase())
  await takeScreen(partner.page, 'rooms-check-in', false)
  await partner.press('签到', '.page-shell__bar')
  await partner.see('使用中')
  expect(own()).toMatchObject({ status: 'checkedIn' })
  await partner.goTo('/packages/partner/bookings/index')
  await partner.see(/已记 1 小时/)
  expect(at.complaints()).toEqual([])
})
