// 场地换服务 in one story (issue 3): somebody applies, is approved and signs; books a room and is charged at its door; serves a neighbour
// for free and has paid it back; the statement shows both lines and the neighbours read the quarter's sums. Three browsers.
import { assertInvariants } from '../support/invariants'
import { takeScreen } from '../support/browser'
import { startBrowserWorld, type BrowserWorld, type Person } from '../support/browser-world'

const PHOTO = { name: 'paper.png', mimeType: 'image/png', buffer: Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64') }
const NAME = '老街剃头匠'
let at: BrowserWorld
let partner: Person, staff: Person, resident: Person
beforeAll(async () => {
  at = await startBrowserWorld();
  [partner, staff, resident] = await Promise.all([at.open(null), at.open('staff-c1'), at.open('resident-c1')])
})
afterAll(() => at.close())

const all = <T>(name: string) => at.world.read(name) as unknown as T[]
const own = () => all<{ _id: string; name: string }>('partners').find(({ name }) => name === NAME)!
const booking = () => all<{ partnerId: string | null; status: string; startAt: string; creditHold: { postedMinutes: number } }>('bookings').find(({ partnerId }) => partnerId === own()._id)!
const order = () => all<{ _id: string; status: string; serviceCode: string; number: string; creditHold: { status: string; postedMinutes: number } | null }>('orders')[0]!
const served = () => order().creditHold!.postedMinutes
const owed = () => all<{ accountId: string; nextPageId: string | null; closing: { balanceMinutes: number } }>('creditPages').find(({ accountId, nextPageId }) => accountId === own()._id && !nextPageId)?.closing.balanceMinutes
/** Time passes for the cloud and for every phone alike. */
async function goTo(instant: number): Promise<void> {
  at.world.cloud.clock.jump(instant - at.world.cloud.clock.now())
  for (const { page } of [partner, staff, resident]) await page.clock.setSystemTime(instant)
}
async function openMessage(person: Person, title: RegExp): Promise<void> {
  await person.goTo('/pages/messages/index')
  await person.press(title)
}

test('申请·审核：一位手艺人申请，社区通过，成为试运行的合伙人', async () => {
  await partner.goTo('/pages/me/index')
  await partner.press(/^成为合伙人/)
  await partner.press('团结社区')
  await partner.fill('applicantName', '郑满仓')
  await partner.press('开始填写')
  await partner.fill('name', NAME)
  await partner.fill('summary', '老手艺，上门理发')
  await partner.fill('skills', '理发')
  await partner.fill('phone', '10077779999')
  await partner.press('理发')
  const chooser = partner.page.waitForEvent('filechooser')
  await partner.press(/添加照片/)
  await (await chooser).setFiles(PHOTO)
  await partner.page.getByLabel('删除第 1 张').filter({ visible: true }).waitFor()
  await at.world.cloud.finishMediaChecks()
  await partner.page.locator('.field').filter({ hasText: '有效期到哪天', visible: true }).locator('taro-picker-core').first().click()
  await partner.page.getByText('确定', { exact: true }).filter({ visible: true }).click()
  await partner.press('提交申请')
  await partner.see(`${NAME} · 待审核`)
  await openMessage(staff, /有新的入驻申请/)
  await staff.press('健康证通过')
  await staff.press('通过', '.page-shell__bar')
  await staff.press('通过', '.dialog')
  await staff.see(`${NAME} · 已通过`)
})
test('签约：社区起草，双方各签一次，场地换服务', async () => {
  await staff.press(/^已经成为合伙人/)
  await staff.press(/^合作协议/)
  await staff.press('起草协议')
  await staff.fill('project', '周一理发角')
  await staff.press('理发')
  await staff.fill('hours-haircut', '4')
  await staff.press('保存')
  await staff.see(`${NAME} · 第 1 版`)
  await staff.press('定稿送签')
  await staff.press('定稿', '.dialog')
  await staff.press('签署')
  await staff.press('签署', '.dialog')
  await staff.see('等另一方签署')
  await openMessage(partner, new RegExp(`${NAME} · 合作协议`))
  await partner.press('签署')
  await partner.press('签署', '.dialog')
  await partner.see('已生效')
})
test('订场地·签到·计费：订下周的多功能厅，社区通过，到门口签到，积分账户里就欠了', async () => {
  await partner.goTo('/packages/partner/venues/index')
  await partner.press('打开多功能厅')
  await partner.press('下一周')
  await partner.isQuiet()
  await partner.press(/空着，预订$/)
  await partner.press('提交预订')
  await partner.see('已提交，等社区审核')
  await openMessage(staff, /有新的场地预订要审核/)
  await staff.press(`通过${NAME}`)
  await staff.see('没有要审核的预订')
  await goTo(Date.parse(booking().startAt) - 5 * 60_000)
  await partner.goTo('/packages/partner/check-in/index')
  await partner.fill('code', String(at.world.read('venues').find(({ name }) => name === '多功能厅')!.checkInCode))
  await partner.press('签到', '.page-shell__bar')
  await partner.see('使用中')
  expect(owed()).toBe(booking().creditHold.postedMinutes)
  await partner.goTo('/packages/partner/credit/index')
  await partner.see(/欠服务/)
  await takeScreen(partner.page, 'credit-1-owed')
})
test('接公益单·确认：居民点免费理发，它接单、核对服务码、做完，居民确认', async () => {
  // The room was opened at eight: nobody is asked before, the night is left alone.
  await goTo(at.world.cloud.clock.now() + 30 * 60_000)
  await resident.goTo('/packages/resident/item/index?id=it-c1-haircut')
  await resident.press('去下单')
  await resident.press(/^明天/)
  await resident.press('9:00')
  await resident.press('下单')
  await resident.see(/已下单/)
  // The clock counts what each partner owes: whoever owes service is asked first.
  await at.world.cloud.fireTimer('timers')
  await staff.goTo(`/packages/staff/candidates/index?id=${order()._id}`)
  await staff.see(/^欠服务 1 小时/)
  await takeScreen(staff.page, 'credit-2-why-it', false)
  await staff.press(/^按推荐派单/)
  await openMessage(partner, /有新的邀单/)
  await partner.press('接单')
  await partner.press('确认接单')
  await partner.see('王秀兰')
  expect(order().creditHold).toMatchObject({ status: 'held' })
  await partner.press('开始服务')
  await partner.fill('serviceCode', order().serviceCode)
  await partner.press('开始服务', '.sheet')
  await partner.see('正在服务')
  await goTo(at.world.cloud.clock.now() + 35 * 60_000)
  await partner.press('完成服务')
  await partner.page.locator('textarea').filter({ visible: true }).first().fill('理好了')
  await partner.press('提交，请居民确认')
  await partner.see('等居民确认')
  await openMessage(resident, /做完了，请确认/)
  await resident.press('去确认')
  await resident.press('已做完')
  await resident.press(/^确认/, '.page-shell__bar')
  await resident.see('已完成')
  expect(order()).toMatchObject({ status: 'completed', creditHold: { status: 'posted' } })
  // Begun minutes count whole; a slow machine may begin one or two more.
  expect(served()).toBeGreaterThanOrEqual(35)
  expect(served()).toBeLessThan(40)
})
test('还清·对账单·公示：服务的分钟抵了欠的，账单两行都在，邻居看得到全社区的数', async () => {
  expect(owed()).toBe(booking().creditHold.postedMinutes - served())
  await partner.goTo('/packages/partner/credit/index')
  await partner.see(/欠服务/)
  await takeScreen(partner.page, 'credit-3-repaid')
  await partner.press(/^对账单/)
  await partner.see(/使用场地|用场地/)
  await partner.see(/服务/)
  await takeScreen(partner.page, 'credit-4-statement')
  await resident.goTo('/packages/resident/public-sheet/index?communityId=d1-s1-c1')
  await resident.isQuiet()
  expect(await resident.text()).not.toContain(NAME)
  await takeScreen(resident.page, 'credit-5-public')
  assertInvariants(at.world)
})
test('nothing complained', () => expect(at.complaints()).toEqual([]))
