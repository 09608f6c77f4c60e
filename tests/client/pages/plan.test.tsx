// 派单计划 against the local cloud: loading, nothing to plan, a plan that is changed by hand and undone, a move checked live, carried out with a result
// for each order; cut off by the network; who may not. What a stop on the server leaves is tests/browser/plan.test.ts.
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import BoardPage from '@/packages/staff/board'
import PlanPage from '@/packages/staff/plan'
import { callAs, openPage, setReachable, startCloud, stopCloud } from '../../support/pages'
import { platform } from '../../support/taro'

const COMMUNITY = 'd1-s1-c1'
const wait = { timeout: 10_000 }
beforeAll(startCloud)
afterAll(stopCloud)
const see = (text: string | RegExp) => screen.findByText(text, undefined, wait)
const press = async (name: string | RegExp) => {
  const button = await screen.findByRole('button', { name }, wait)
  await act(async () => { fireEvent.click(button) })
}
const tab = async (name: string | RegExp) => {
  const one = await screen.findByRole('tab', { name }, wait)
  await act(async () => { fireEvent.click(one) })
}
const line = (name: RegExp) => screen.findByRole('link', { name }, wait)
const isLoading = () => document.querySelector('.skeleton') !== null
const today = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
const tomorrow = () => new Date(Date.parse(today()) + 86_400_000).toISOString().slice(0, 10)
const tomorrowAt = (hour: number) => new Date(Date.parse(`${tomorrow()}T00:00:00.000Z`) + (hour - 8) * 3_600_000).toISOString()
async function place(hour: number, itemId = 'it-c1-haircut'): Promise<string> {
  return (await callAs<{ orderId: string }>('resident-c1', 'orders', 'place', { itemId, wishes: [tomorrowAt(hour)], isAnyTime: false })).orderId
}
const open = (persona = 'staff-c1', hasNetwork = true) => openPage(PlanPage, persona, { communityId: COMMUNITY, day: tomorrow() }, hasNetwork)
const statusOf = async (orderId: string) => (await callAs<{ status: string }>('staff-c1', 'orders', 'get', { orderId })).status

test('the board has a door to it', async () => {
  await openPage(BoardPage, 'staff-c1')
  fireEvent.click(await see('排一天的单'))
  expect(platform.opened.at(-1)).toBe(`to /packages/staff/plan/index?communityId=${COMMUNITY}`)
})
test('nothing waits: said, with the next day one press away; who has no desk is told so', async () => {
  const { unmount } = await open()
  expect(isLoading()).toBe(true)
  await waitFor(() => expect(screen.getAllByText('明天没有要排的单').length).toBeGreaterThan(0), wait)
  await press('看后天')
  await waitFor(() => expect(screen.getAllByText('后天没有要排的单').length).toBeGreaterThan(0), wait)
  unmount()
  await open('resident-c1')
  await see('这里是社区工作者的工作台')
})
let haircuts: string[] = []
test('without a network it says so; another try brings the answer first, then who goes when and why, and what is left over with what would change it', async () => {
  haircuts = [await place(9), await place(10)]
  await place(9, 'it-c1-cleaning')
  await open('staff-c1', false)
  await see('网络不通')
  setReachable(true)
  await press('再试一次')
  await see('明天 3 单，排好 2 单，1 单没排上')
  await line(/^明天 9:00–.* 上门理发，王秀兰，.*看和改$/)
  expect(document.body.textContent).toContain('明天 9:00 有空')
  await tab('没排上 1')
  await see(/没有合适的伙伴：不做这类服务/)
  await see('可以请新的伙伴加入，或请现有伙伴增加这类服务')
  await press(/^看订单：/)
  expect(platform.opened.at(-1)).toMatch(/^to \/packages\/staff\/order\/index\?id=o_/)
})
test('the calendar says aloud what it shows', async () => {
  await open()
  await tab('日历')
  await line(/^明天 10:00–.*上门理发，王秀兰/)
  expect(document.querySelectorAll('.plan-calendar__block')).toHaveLength(2)
})
test('pinned, left out, planned anew, undone', async () => {
  await open()
  fireEvent.click(await line(/^明天 9:00–/))
  await press('固定')
  await see('固定了 1 单，重新排时不动')
  await press('先放下')
  await see('明天 3 单，排好 1 单，1 单没排上，1 单先放下')
  await press('重新排')
  await see('看过再派，派之前都可以改')
  await see('明天 3 单，排好 1 单，1 单没排上，1 单先放下')
  for (let step = 0; step < 3; step++) await press('撤销')
  await see('明天 3 单，排好 2 单，1 单没排上')
  expect(screen.queryByRole('button', { name: '撤销' })).toBeNull()
})
test('a move is checked live, asks why, and stands pinned; then everything is carried out, and a colleague’s order is told apart', async () => {
  await open()
  const first = await line(/^明天 9:00–/)
  const before = /王秀兰，(.+?)，看和改/.exec(first.getAttribute('aria-label')!)![1]!
  fireEvent.click(first)
  await press('换伙伴或时间')
  await see('现在就是它')
  const others = await screen.findAllByRole('button', { name: /^改给/ }, wait)
  const next = others[0]!.getAttribute('aria-label')!.slice(2)
  expect(next).not.toBe(before)
  await act(async () => { fireEvent.click(others[0]!) })
  fireEvent.input(document.querySelector('textarea[name="answer"]')!, { target: { value: '居民点名' } })
  await press('改')
  await line(new RegExp(`王秀兰，${next}，看和改`))
  await callAs('staff2-c1', 'dispatch', 'offer', { orderId: haircuts[1], partnerIds: ['pt-c1-01'] })
  fireEvent.click(screen.getByLabelText('关闭'))
  await press('按计划派单')
  await see(/其中 1 单是您改过的/)
  await act(async () => { fireEvent.click(screen.getAllByRole('button', { name: '按计划派单' }).at(-1)!) })
  await see('问到 1 单，1 单没问成')
  await see(/^问到了.+，等答复$/)
  await see(/^没问成.+：/)
  expect([await statusOf(haircuts[0]!), await statusOf(haircuts[1]!)]).toEqual(['offering', 'offering'])
  expect(document.querySelector('.plan-progress')?.getAttribute('aria-valuenow')).toBe('100')
  await press('看还剩什么')
  await see('明天 1 单，排好 0 单，1 单没排上')
})
test('cut off while it is carried out, it goes on under the same request', async () => {
  const orderId = await place(14)
  await open()
  await line(/^明天 14:00–/)
  await press('按计划派单')
  setReachable(false)
  await act(async () => { fireEvent.click(screen.getAllByRole('button', { name: '按计划派单' }).at(-1)!) })
  await see('还没派完')
  await see('网络断了，已经问到的不会丢。')
  setReachable(true)
  await press('继续派完')
  await see('1 单都问到了')
  expect(await statusOf(orderId)).toBe('offering')
  await press('回派单台')
  expect(platform.opened.at(-1)).toBe('replace /packages/staff/board/index')
})
test('what never reached the server is nothing to go on with: the plan is shown as if it had not been tried', async () => {
  await place(15)
  const { unmount } = await open()
  await line(/^明天 15:00–/)
  await press('按计划派单')
  setReachable(false)
  await act(async () => { fireEvent.click(screen.getAllByRole('button', { name: '按计划派单' }).at(-1)!) })
  await see('还没派完')
  unmount()
  await open()
  await line(/^明天 15:00–/)
  await press('按计划派单')
  await see('问 1 家伙伴，共 1 单？')
  expect(screen.queryByText('还没派完')).toBeNull()
})
