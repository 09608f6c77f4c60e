// Main pages against the local cloud: what stands there while they load, when there is nothing, when there is something, and when the
// server refuses or cannot be reached (CLIENT: states on every page); and what a private page's share card says.
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import HomePage from '@/pages/home'
import PlacePage from '@/packages/resident/place'
import OrderPage from '@/packages/resident/order'
import BoardPage from '@/packages/staff/board'
import TaskPage from '@/packages/partner/task'
import { callAs, openPage, setReachable, startCloud, stopCloud } from '../../support/pages'
import { platform } from '../../support/taro'

beforeAll(startCloud)
afterAll(stopCloud)
const see = (text: string | RegExp) => screen.findByText(text, undefined, { timeout: 10_000 })
const wait = { timeout: 10_000 }
const isLoading = () => document.querySelector('.skeleton') !== null
const NOTE = '敲门请大声一点'
async function placeOrder(): Promise<string> {
  const { orderId } = await callAs<{ orderId: string }>('resident-c1', 'orders', 'place', { itemId: 'it-c1-haircut', wishes: [], isAnyTime: true, note: NOTE })
  return orderId
}

describe('首页', () => {
  test('a visitor is asked to choose a community and may join', async () => {
    await openPage(HomePage, 'visitor')
    expect(isLoading()).toBe(true)
    await see('登记成居民，就能下单')
    await see('选择您的社区')
    expect(isLoading()).toBe(false)
  })
  test('a resident without orders sees no list of orders; with one, where it stands', async () => {
    const { unmount } = await openPage(HomePage, 'resident2-c1')
    await see('团结社区')
    expect(screen.queryByText('进行中的订单')).toBeNull()
    unmount()
    await placeOrder()
    await openPage(HomePage, 'resident-c1')
    await see('进行中的订单')
    await see('社区正在安排伙伴')
    fireEvent.click(screen.getAllByText('上门理发')[0])
    expect(platform.opened.at(-1)).toMatch(/^to \/packages\/resident\/order\/index\?id=o_/)
  })
  test('without a network it says so, and another try brings the page', async () => {
    await openPage(HomePage, 'resident-c1', {}, false)
    await see('网络不通')
    setReachable(true)
    await act(async () => fireEvent.click(screen.getByText('再试一次')))
    await see(/王秀兰，/)
  })
})
describe('下单', () => {
  test('loading, then the quote and the address; a missing time is said only after trying', async () => {
    await openPage(PlacePage, 'resident-c1', { itemId: 'it-c1-escort' })
    expect(isLoading()).toBe(true)
    await see(/下单就定价，不会再涨/)
    await see(/团结路 12 号院/)
    expect(screen.queryByText(/请选一个时间/)).toBeNull()
    await act(async () => fireEvent.click(screen.getByRole('button', { name: '下单' })))
    await see(/请选一个时间/)
  })
  test('an item that does not exist ends in a sentence without another try', async () => {
    await openPage(PlacePage, 'resident-c1', { itemId: 'it-none' })
    await see('没有找到，可能已经被删除')
    expect(screen.queryByText('再试一次')).toBeNull()
  })
})
describe('订单', () => {
  test('the answer first; its share card says nothing of it', async () => {
    await openPage(OrderPage, 'resident-c1', { id: await placeOrder() })
    expect(isLoading()).toBe(true)
    await see('等待社区派单')
    await see(NOTE)
    const card = platform.shareCard()
    const words = [NOTE, '王秀兰', '上门理发', '12 号院', 'o_']
    expect(words.filter((word) => JSON.stringify(card ?? {}).includes(word))).toEqual([])
    expect(card?.path).toBe('/pages/home/index')
  })
  test('of somebody else it says what it says of one that never was', async () => {
    const { unmount, container } = await openPage(OrderPage, 'resident-c2', { id: await placeOrder() })
    await see('没有找到，可能已经被删除')
    const foreign = container.innerHTML
    unmount()
    const unknown = await openPage(OrderPage, 'resident-c2', { id: 'o_never' })
    await see('没有找到，可能已经被删除')
    expect(unknown.container.innerHTML).toBe(foreign)
  })
})
describe('派单台', () => {
  test('an empty lane is explained', async () => {
    await openPage(BoardPage, 'staff-c3')
    expect(isLoading()).toBe(true)
    await see('没有等着派单的订单')
  })
  test('orders stand in their lane with the way to dispatch', async () => {
    const orderId = await placeOrder()
    await openPage(BoardPage, 'staff-c1')
    await waitFor(() => expect(screen.getAllByRole('button', { name: /^派单：/ }).length).toBeGreaterThan(0), wait)
    const buttons = screen.getAllByRole('button', { name: /^派单：/ })
    fireEvent.click(buttons.at(-1)!)
    expect(platform.opened).toEqual([`to /packages/staff/candidates/index?id=${orderId}`])
  })
  test('who has no desk is told so', async () => {
    await openPage(BoardPage, 'resident-c1')
    await waitFor(() => expect(isLoading()).toBe(false), wait)
    expect(screen.queryByRole('button', { name: /^派单：/ })).toBeNull()
    expect(document.body.textContent).toMatch(/社区工作者|工作人员/)
  })
})
describe('服务任务', () => {
  test('an offer shows zone and surname and asks; another partner is told nothing', async () => {
    const orderId = await placeOrder()
    await callAs('staff-c1', 'dispatch', 'offer', { orderId, partnerIds: ['pt-c1-01'] })
    const { unmount, container } = await openPage(TaskPage, 'owner-c1', { id: orderId, partnerId: 'pt-c1-01' })
    expect(isLoading()).toBe(true)
    await see('接这一单吗？')
    expect(container.textContent).toContain('王**')
    expect(container.textContent).not.toMatch(/王秀兰|号楼|敲门/)
    unmount()
    await openPage(TaskPage, 'owner-c2', { id: orderId })
    await see('没有找到，可能已经被删除')
  })
})
