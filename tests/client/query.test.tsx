// What is on a page is read again when the page comes back, also for a part that was mounted after the page was first shown.
import { act, render, screen } from '@testing-library/react'
import { useUnits } from '@/features/community/api'
import { platform } from '../support/taro'

let calls = 0
beforeEach(() => {
  calls = 0
  platform.reset()
  localStorage.setItem('token', 'known')
  const reply = async () => ({ status: 200, json: async () => ({ ok: true, data: { units: [{ id: `u${++calls}`, name: `第 ${calls} 次`, level: 'district', parentId: null, phone: null }] } }) })
  // The network is the platform's; it answers a new name each time.
  Object.defineProperty(globalThis, 'fetch', { value: reply, configurable: true, writable: true })
  Object.defineProperty(AbortSignal, 'timeout', { value: () => new AbortController().signal, configurable: true })
})
function Names() {
  const { data } = useUnits()
  return <div>{data?.units[0].name ?? '正在打开'}</div>
}
const settle = () => act(async () => { for (let turn = 0; turn < 10; turn += 1) await Promise.resolve() })

test('the first showing asks once, coming back asks again', async () => {
  render(<Names />)
  await settle()
  expect(screen.getByText('第 1 次')).toBeTruthy()
  await act(async () => { platform.hide(); platform.show() })
  await settle()
  expect(screen.getByText('第 2 次')).toBeTruthy()
  expect(calls).toBe(2)
})
test('being shown without having been left asks nothing', async () => {
  render(<Names />)
  await settle()
  await act(async () => platform.show())
  await settle()
  expect(calls).toBe(1)
})
