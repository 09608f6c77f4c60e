// 居民想要什么 (B20): staff open the largest wish, draft its slot with one partner, and the agreement shows it; a second wish is marked as
// opened and its residents find the message.
import { takeScreen } from '../support/browser'
import { startBrowserWorld, type BrowserWorld, type Person } from '../support/browser-world'

interface Proposal { status: string; agreementId: string; listeners: { personId: string }[] }
let at: BrowserWorld
let staff: Person
beforeAll(async () => {
  at = await startBrowserWorld({ hasHistory: true })
  staff = await at.open('staff-c1')
})
afterAll(() => at.close())
const proposals = () => at.world.read('demandProposals') as unknown as Proposal[]

test('社区看到「14 户想要周六上午书法」，点一下起草时段，协议草案里就有它', async () => {
  await staff.goTo('/packages/staff/demand/index')
  await staff.see(/^\d+ 户想要周六上午书法入门$/)
  await takeScreen(staff.page, 'demand-1-list')
  await staff.press(/户想要周六上午书法入门/)
  await staff.see('来自这些订单')
  await takeScreen(staff.page, 'demand-2-cluster')
  await staff.press('起草时段')
  await staff.press(/^秦苑学府/, '.sheet')
  await takeScreen(staff.page, 'demand-3-draft', false)
  await staff.press('写进协议草案')
  await staff.see(/协商中/)
  await staff.see(/周六/)
  await takeScreen(staff.page, 'demand-4-agreement')
  const [proposal] = proposals()
  expect(proposal!.status).toBe('drafted')
  expect(at.world.read('agreements').find(({ _id }) => _id === proposal!.agreementId)).toMatchObject({ status: 'draft', terms: { slots: expect.arrayContaining([expect.objectContaining({ weekday: 6 })]) } })
})
test('另一条需求已经开起来：提出来的人各收到一条消息，没有别人', async () => {
  await staff.goTo('/packages/staff/demand/index')
  await staff.press(/户想要周三下午手机使用辅导/)
  await staff.press('已开起来')
  await staff.press('告诉他们', '.dialog')
  await staff.see(/^已经告诉 \d+ 位居民或家属。$/)
  const told = at.world.read('messages').filter(({ kind }) => kind === 'demandOpened').map(({ personId }) => String(personId))
  expect(told.sort()).toEqual(proposals().find(({ status }) => status === 'told')!.listeners.map(({ personId }) => personId).sort())
  expect(new Set(told).size).toBe(told.length)
})
