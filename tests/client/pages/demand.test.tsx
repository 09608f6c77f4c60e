// 居民想要什么 and 看板 against the local cloud: loading, nothing, small numbers, an error, and a cluster with its steps.
import { act, fireEvent, screen } from '@testing-library/react'
import DashboardPage from '@/packages/staff/dashboard'
import DemandPage from '@/packages/staff/demand'
import { callAs, openPage, setReachable, startCloud, stopCloud } from '../../support/pages'
import { platform } from '../../support/taro'

beforeAll(startCloud)
afterAll(stopCloud)
const see = (text: string | RegExp) => screen.findByText(text, undefined, { timeout: 10_000 })
const isLoading = () => document.querySelector('.skeleton') !== null
async function unserved(resident: string): Promise<void> {
  const { orderId } = await callAs<{ orderId: string }>(resident, 'orders', 'place', { itemId: 'it-c1-haircut', wishes: [], isAnyTime: true })
  await callAs('staff-c1', 'dispatch', 'markUnserved', { orderId, reason: '没有伙伴有空' })
}

test('nothing wished in vain: said, with a way to the dashboard', async () => {
  await openPage(DemandPage, 'staff-c1')
  expect(isLoading()).toBe(true)
  await see('现在没有集中的需求')
  fireEvent.click(screen.getByText('看看板'))
  expect(platform.opened.at(-1)).toMatch(/staff\/dashboard/)
})
test('two households are only counted', async () => {
  await unserved('resident-c1')
  await unserved('resident2-c1')
  await openPage(DemandPage, 'staff-c1')
  await see(/另有 2 单比较零散/)
  await see('现在没有集中的需求')
})
test('before anything is counted the dashboard says when it will be', async () => {
  await openPage(DashboardPage, 'staff-c1')
  expect(isLoading()).toBe(true)
  await see('还没有统计出来')
})
test('without a network both say so, and another try brings them', async () => {
  await openPage(DashboardPage, 'staff-c1', {}, false)
  await see('网络不通')
  setReachable(true)
  await act(async () => fireEvent.click(screen.getByText('再试一次')))
  await see('近 30 天')
})
test('who is no staff is told whose desk this is', async () => {
  await openPage(DemandPage, 'resident-c1')
  await see('这里是社区工作者的工作台')
})
test('a cluster that is gone ends in a sentence', async () => {
  await openPage(DemandPage, 'staff-c1', { id: 'dp_none', communityId: 'd1-s1-c1' })
  await see('没有找到，可能已经被删除')
})
