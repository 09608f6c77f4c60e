// The parts that a person presses: what they show, what they do, what they are called for those who cannot see.
import { act, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { OrderCard } from '@/features/orders/components/order-card'
import { RatingForm } from '@/features/orders/components/rating-form'
import { ServiceCode } from '@/features/orders/components/service-code'
import { WhenField } from '@/features/orders/components/when-field'
import { NO_RATING, type RatingDraft } from '@/features/orders/rating'
import { Badge } from '@/ui/badge'
import { Button } from '@/ui/button'
import { ChoiceChips } from '@/ui/choice-chips'
import { useConfirm, usePrompt } from '@/ui/dialog'
import { Empty } from '@/ui/empty'
import { Facts } from '@/ui/facts'
import { Field } from '@/ui/field'
import { PageShell } from '@/ui/page-shell'
import { SwitchRow } from '@/ui/switch-row'
import { Tap } from '@/ui/tap'
import { NOW, orderOf } from './support'

test('a press while the last one is still at work is ignored', async () => {
  let finish = () => {}
  const onTap = jest.fn(() => new Promise<void>((resolve) => { finish = resolve }))
  render(<Button onTap={onTap}>下单</Button>)
  fireEvent.click(screen.getByRole('button'))
  fireEvent.click(screen.getByRole('button'))
  expect(onTap).toHaveBeenCalledTimes(1)
  await act(async () => finish())
  fireEvent.click(screen.getByRole('button'))
  expect(onTap).toHaveBeenCalledTimes(2)
})
test('a tap answers to the keyboard, and a disabled one to nothing', () => {
  const onTap = jest.fn()
  const { rerender } = render(<Tap label='打给社区' onTap={onTap}>呼叫</Tap>)
  const button = screen.getByRole('button', { name: '打给社区' })
  fireEvent.keyDown(button, { key: 'Enter' })
  fireEvent.keyDown(button, { key: ' ' })
  fireEvent.keyDown(button, { key: 'a' })
  expect(onTap).toHaveBeenCalledTimes(2)
  rerender(<Tap label='打给社区' disabled onTap={onTap}>呼叫</Tap>)
  fireEvent.click(button)
  fireEvent.keyDown(button, { key: 'Enter' })
  expect(onTap).toHaveBeenCalledTimes(2)
})
test('every kind of field has a spoken name', () => {
  render(<><Field name='a' label='姓名' value='' onChange={() => {}} /><SwitchRow name='b' label='大字' value onChange={() => {}} /></>)
  expect(screen.getByLabelText('姓名')).toBeTruthy()
  expect(screen.getByRole('switch', { name: '大字' }).getAttribute('aria-checked')).toBe('true')
})
test('choice chips: one or several', () => {
  const one = jest.fn()
  const many = jest.fn()
  const options = [{ value: 'a', label: '甲' }, { value: 'b', label: '乙' }] as const
  render(<><ChoiceChips name='one' options={options} value='a' onChange={one} /><ChoiceChips name='many' multiple options={options} value={['a']} onChange={many} /></>)
  fireEvent.click(screen.getByRole('radio', { name: '乙' }))
  expect(one).toHaveBeenCalledWith('b')
  fireEvent.click(screen.getByRole('checkbox', { name: '乙' }))
  fireEvent.click(screen.getByRole('checkbox', { name: '甲' }))
  expect(many.mock.calls).toEqual([[['a', 'b']], [[]]])
})
test('facts without a value are left out; a badge is silent at zero', () => {
  const { container } = render(<><Facts rows={[{ label: '备注', value: null }, { label: '时间', value: '明天' }]} /><Badge count={0} /><Badge count={120} /></>)
  expect(container.textContent).toBe('时间明天99+')
})
function Asker({ onAnswer }: { onAnswer: (answer: unknown) => void }) {
  const confirm = useConfirm()
  const prompt = usePrompt()
  return (
    <>
      <Button onTap={async () => onAnswer(await confirm({ title: '取消这一单？', yes: '取消订单', no: '再想想' }))}>问</Button>
      <Button onTap={async () => onAnswer(await prompt({ title: '为什么？', label: '原因' }))}>写</Button>
    </>
  )
}
test('a question is answered once, with yes, no or a sentence', async () => {
  const onAnswer = jest.fn()
  render(<PageShell><Asker onAnswer={onAnswer} /></PageShell>)
  const press = async (name: string) => act(async () => { fireEvent.click(screen.getByRole('button', { name })) })
  await press('问')
  await press('再想想')
  await press('问')
  await press('取消订单')
  await press('写')
  expect(screen.getByRole('button', { name: '确定' }).getAttribute('aria-disabled')).toBe('true')
  fireEvent.change(screen.getByPlaceholderText('原因'), { target: { value: ' 有事 ' } })
  await press('确定')
  expect(onAnswer.mock.calls.flat()).toEqual([false, true, '有事'])
  expect(screen.queryByText('为什么？')).toBeNull()
})
test('nothing found offers a way out', () => {
  const onAction = jest.fn()
  render(<Empty title='没有订单' action='看看服务' onAction={onAction} />)
  fireEvent.click(screen.getByRole('button', { name: '看看服务' }))
  expect(onAction).toHaveBeenCalled()
})
test('an order card opens its order and says the next step', () => {
  const onTap = jest.fn()
  const { container } = render(<OrderCard order={orderOf({ status: 'offering', forSelf: false, forName: '王父', asking: { count: 3, answerBy: '2026-11-23T07:00:00.000Z' } })} now={NOW} onTap={onTap} />)
  expect(container.textContent).toContain('为王父')
  expect(container.textContent).toContain('正在询问 3 家伙伴15:00 前答复')
  fireEvent.click(screen.getByRole('link'))
  expect(onTap).toHaveBeenCalled()
})
test('an ended order shows no steps', () => {
  render(<OrderCard order={orderOf({ status: 'cancelled' })} now={NOW} onTap={() => {}} />)
  expect(screen.queryByLabelText(/共 5 步/)).toBeNull()
})
test('the service code is read digit by digit, and absent when the server does not send it', () => {
  const { rerender, container } = render(<ServiceCode code='4827' />)
  expect(screen.getByLabelText('服务码 4 8 2 7')).toBeTruthy()
  rerender(<ServiceCode code={null} />)
  expect(container.textContent).toBe('')
})
function Rating() {
  const [draft, setDraft] = useState<RatingDraft>(NO_RATING)
  return <><RatingForm draft={draft} onChange={setDraft} /><output>{JSON.stringify(draft)}</output></>
}
test('a rating: stars, tags and a sentence', () => {
  const { container } = render(<Rating />)
  fireEvent.click(screen.getByRole('radio', { name: '准时5 星' }))
  fireEvent.click(screen.getByRole('checkbox', { name: '有耐心' }))
  fireEvent.change(screen.getByLabelText('想说的话'), { target: { value: '谢谢' } })
  expect(JSON.parse(container.querySelector('output')!.textContent!)).toMatchObject({ punctuality: 5, tags: ['patient'], comment: '谢谢' })
})
function When({ onWishes }: { onWishes: (wishes: string[]) => void }) {
  const [value, setValue] = useState<{ isAnyTime: boolean; wishes: string[] }>({ isAnyTime: false, wishes: [] })
  const every = { weekdays: [1, 2, 3, 4, 5, 6, 7], fromMinute: 0, toMinute: 120 }
  return <WhenField item={{ windows: [every], durationMinutes: 60, leadMinutes: 1440 }} {...value} onChange={(part) => { setValue({ ...value, ...part }); if (part.wishes) onWishes(part.wishes) }} />
}
test('wishes are chosen from real starts, listed, and taken out again', () => {
  const onWishes = jest.fn()
  render(<When onWishes={onWishes} />)
  // A lead of one day takes tomorrow's early starts away, never those of the day after.
  fireEvent.click(screen.getByRole('radio', { name: /^后天/ }))
  fireEvent.click(screen.getByRole('radio', { name: '0:30' }))
  fireEvent.click(screen.getByRole('checkbox', { name: '1:00' }))
  expect(onWishes.mock.lastCall![0]).toHaveLength(2)
  expect(screen.getAllByText(/^后天 (0:30|1:00)$/)).toHaveLength(2)
  fireEvent.click(screen.getAllByRole('button', { name: /^去掉/ })[0])
  expect(onWishes.mock.lastCall![0]).toHaveLength(1)
  fireEvent.click(screen.getByRole('radio', { name: '随时都可以' }))
  expect(screen.queryByRole('button', { name: /^去掉/ })).toBeNull()
})
