// The day's plan on the client: changes by hand that can be undone, what is pinned when it is planned anew, the picture's geometry, its sentences.
import type { DayPlan, PlanOrder } from '@/features/plan/api'
import { hoursOf, marksOf, placeOf, rowsOf } from '@/features/plan/calendar'
import { begun, fixedOf, itemsOf, leftOut, moved, MOST_COMMITTED, othersOf, pinToggled, replanned, undone, type Draft, type Place } from '@/features/plan/draft'
import { commitLead, commitQuestion, lineName, percentOf, planLead, planLimits, workerName } from '@/features/plan/words'
import { NOW, orderOf } from './support'

const DAY = '2026-11-24'
const at = (hour: number, minute = 0) => new Date(Date.parse(`${DAY}T00:00:00.000Z`) + ((hour - 8) * 60 + minute) * 60_000).toISOString()
const order = (id: string, isUrgent = false): PlanOrder => orderOf({ id, isUrgent })
const given = (id: string, partnerId: string, hour: number, isUrgent = false) => ({ order: order(id, isUrgent), partnerId, workerId: `${partnerId}-w1`, startAt: at(hour), endAt: at(hour, 40), reasons: ['同一网格'] })
const PARTNERS = [
  { partnerId: 'a', name: '李师傅理发', jobs30: 3, workers: [{ id: 'a-w1', name: '李师傅' }] },
  { partnerId: 'b', name: '邻里互助队', jobs30: 0, workers: [{ id: 'b-w1', name: '陈姐' }, { id: 'b-w2', name: '小周' }] },
]
const planOf = (part: Partial<DayPlan> = {}): DayPlan => ({ assigned: [given('o1', 'a', 9), given('o2', 'b', 10, true), given('o3', 'a', 8)], leftOver: [{ order: order('o4'), why: '合适的 2 家那时都排满了', rejected: [{ reason: 'slot', count: 2 }] }], partners: PARTNERS, isExact: true, canGain: 0, isCut: false, ...part })
const toB: Place = { partnerId: 'b', workerId: 'b-w2', startAt: at(9), endAt: at(9, 40), reasons: ['明天 9:00 有空'] }
const linesOf = ({ now }: Draft) => now.lines.map(({ order: { id }, partnerId, isPinned }) => `${id}${partnerId}${isPinned ? '!' : ''}`).join(' ')
const leftIn = ({ now }: Draft) => now.left.map(({ order: { id }, isByHand }) => `${id}${isByHand ? '!' : ''}`).join(' ')

describe('by hand', () => {
  const draft = begun(planOf())
  test('a moved order stays in its place of the list, pinned, with its reason', () => {
    const next = moved(draft, 'o1', toB, '居民点名')
    expect([linesOf(next), leftIn(next), next.now.lines[0]!.why]).toEqual(['o1b! o2b o3a', 'o4', '居民点名'])
  })
  test('what was left over can be given to somebody, without a reason', () => {
    const next = moved(draft, 'o4', toB, null)
    expect([linesOf(next), leftIn(next)]).toEqual(['o1a o2b o3a o4b!', ''])
    expect(itemsOf(next.now).find(({ orderId }) => orderId === 'o4')).toEqual({ orderId: 'o4', partnerId: 'b', startAt: at(9) })
  })
  test('each change is undone by one step, back to the plan as it came', () => {
    const steps = [(one: Draft) => moved(one, 'o1', toB, '换'), (one: Draft) => pinToggled(one, 'o2'), (one: Draft) => leftOut(one, 'o3'), (one: Draft) => pinToggled(one, 'o1')]
    const states = steps.reduce<Draft[]>((all, step) => [...all, step(all.at(-1)!)], [draft])
    expect(linesOf(states.at(-1)!)).toBe('o1b o2b!')
    let back = states.at(-1)!
    for (const state of states.slice(0, -1).reverse()) {
      back = undone(back)
      expect(back.now).toEqual(state.now)
    }
    expect(undone(back)).toBe(back)
  })
  test('an order that is not there changes nothing', () => expect([moved(draft, 'o9', toB, null), leftOut(draft, 'o4')]).toEqual([draft, draft]))
  test('others are all lines but the one that moves', () => expect(othersOf(draft.now, 'o1').map(({ orderId }) => orderId)).toEqual(['o2', 'o3']))
})
test('planned anew: pinned orders and those left out stay as they are, the rest is the new plan, and it can be undone', () => {
  const before = leftOut(pinToggled(moved(begun(planOf()), 'o1', toB, '换'), 'o2'), 'o3')
  expect(fixedOf(before)).toEqual([{ orderId: 'o1', partnerId: 'b', workerId: 'b-w2', startAt: at(9) }, { orderId: 'o2', partnerId: 'b', workerId: 'b-w1', startAt: at(10) }])
  const after = replanned(before, planOf({ assigned: [given('o3', 'b', 8), given('o4', 'a', 9), given('o5', 'a', 11)], leftOver: [] }))
  expect([linesOf(after), leftIn(after)]).toEqual(['o1b! o2b! o4a o5a', 'o3!'])
  expect(undone(after).now).toEqual(before.now)
})
test('carried out: urgent first, then by time, at most as many as the server takes', () => {
  const { now } = moved(begun(planOf()), 'o1', toB, '居民点名')
  expect(itemsOf(now).map(({ orderId, reason }) => [orderId, reason])).toEqual([['o2', undefined], ['o3', undefined], ['o1', '居民点名']])
  const many = Array.from({ length: MOST_COMMITTED + 5 }, (_, index) => given(`m${index}`, 'a', 9))
  expect(itemsOf(begun(planOf({ assigned: many })).now)).toHaveLength(MOST_COMMITTED)
})
describe('the picture', () => {
  const { lines } = moved(begun(planOf()), 'o1', toB, '换').now
  test('whole hours around everything', () => {
    const hours = hoursOf(lines)
    expect(marksOf(hours)).toEqual([at(8), at(9), at(10)])
    expect(placeOf(hours, { startAt: at(9, 30), endAt: at(11) })).toEqual({ left: '50%', width: '50%' })
  })
  test('a row for each partner by who goes first, a lane for each worker', () => {
    expect(rowsOf(lines, PARTNERS).map(({ name, lanes }) => [name, lanes.map(({ workerName: worker, lines: own }) => `${worker} ${own.map(({ order: { id } }) => id).join()}`)])).toEqual([['李师傅理发', [' o3']], ['邻里互助队', ['小周 o1', '陈姐 o2']]])
  })
})
describe('words', () => {
  const draft = begun(planOf())
  test.each<[string, Draft, string]>([
    ['some left over', draft, '明天 4 单，排好 3 单，1 单没排上'], ['left out by hand', leftOut(draft, 'o1'), '明天 4 单，排好 2 单，1 单没排上，1 单先放下'],
    ['all', begun(planOf({ leftOver: [] })), '明天 3 单，都排好了'], ['none', begun(planOf({ assigned: [], leftOver: [] })), '明天没有要排的单'],
  ])('%s', (_name, { now }, words) => expect(planLead(now, DAY, NOW)).toBe(words))
  test('what the plan could not see or finish is said, and nothing where it is whole', () => {
    expect(planLimits(planOf())).toEqual([])
    expect(planLimits({ isExact: false, canGain: 2, isCut: true })).toEqual([expect.stringMatching(/200 单/), expect.stringMatching(/多排 2 单/)])
  })
  test('who, when and whom', () => {
    const [line] = draft.now.lines
    expect(lineName(line!, NOW)).toBe('明天 9:00–9:40 上门理发，王秀兰')
    expect([workerName(PARTNERS, line!), workerName(PARTNERS, toB), workerName([], toB)]).toEqual(['', '小周', ''])
  })
  test('the question says how many are asked and what was changed', () => {
    const items = itemsOf(moved(draft, 'o1', toB, '换').now)
    expect(commitQuestion(items, 3)).toEqual({ title: '问 2 家伙伴，共 3 单？', text: expect.stringMatching(/其中 1 单是您改过的/) as string, yes: '按计划派单' })
    expect(commitQuestion(items, 8).text).toMatch(/另外 5 单接着再派/)
  })
  test('how far it has come', () => {
    const result = (orderId: string, code: string | null) => ({ orderId, partnerId: 'a', code, message: code && '状态变了' })
    const progress = (total: number, codes: (string | null)[]) => ({ planId: 'p', total, isFinished: codes.length === total, items: [], results: codes.map((code, index) => result(`o${index}`, code)) })
    expect([progress(2, [null, null]), progress(3, [null, 'ORDER_WRONG_STATUS']), progress(3, [])].map(commitLead)).toEqual(['2 单都问到了', '问到 1 单，1 单没问成，1 单还没问', '问到 0 单，3 单还没问'])
    expect([percentOf(progress(3, [null])), percentOf(progress(0, []))]).toEqual([33, 100])
  })
})
