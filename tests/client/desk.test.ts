// The community's desk: sentences of the board, whom to ask, why others were left out, which communities one watches.
import { REJECTION, type Rejection } from '@contract/terms'
import { answerChoices, defaultAnswer, passesOverFirst, sortedCandidates, toggled } from '@/features/dispatch/choosing'
import { noesText, rungOf } from '@/features/dispatch/ladder'
import { cardClock, nextStep } from '@/features/dispatch/next-step'
import { isReasoned, QUESTION } from '@/features/dispatch/reasoned-steps'
import { REMEDY, rejectedText } from '@/features/dispatch/rejections'
import { inviteChoices, inviteInput, managedUnits } from '@/features/members/invite-kinds'
import { communitiesOf, gridsOf, type Unit } from '@/features/members/scope'
import { NOW, orderOf, STATUSES } from './support'

const asking = { count: 3, answerBy: '2026-11-23T07:00:00.000Z' }
test.each(STATUSES)('%s says who does what next, without holes', (status) => {
  for (const part of [{}, { asking, isOverdue: true, worker: { id: 'w1', name: '张师傅' }, autoConfirmAt: '2026-11-26T02:00:00.000Z', refusedReason: '不在范围' }]) {
    const order = orderOf({ status, ...part })
    for (const text of [nextStep(order, NOW), cardClock(order, NOW).text]) {
      expect(text).toBeTruthy()
      expect(text).not.toMatch(/undefined|null|NaN/)
    }
  }
})
test('waiting says how long, and that it is late', () => {
  expect(nextStep(orderOf(), NOW)).toBe('已等 25 分，请派单')
  expect(nextStep(orderOf({ isOverdue: true }), NOW)).toBe('已等 25 分，已经超时，请马上派单')
  expect(cardClock(orderOf({ placedAt: NOW }), NOW)).toEqual({ text: '刚刚下单', isHot: false, isTime: true })
})
test('asking says how many and until when', () => expect(nextStep(orderOf({ status: 'offering', asking }), NOW)).toBe('正在询问 3 家伙伴，15:00 前答复'))
test('the ladder: what happens by itself, and when staff must act again', () => {
  const at = (state: 'climbing' | 'ended', nextAt: string | null) => orderOf({ ladder: { state, rung: 'three', nextAt } })
  expect(nextStep(at('climbing', '2026-11-24T00:00:00.000Z'), NOW)).toBe('夜间不打扰，明天 8:00 自动继续询问')
  expect(nextStep(at('climbing', NOW), NOW)).toBe('马上自动询问下一批伙伴')
  expect(nextStep(at('ended', null), NOW)).toMatch(/^问遍了，没有人接/)
  expect([cardClock(at('climbing', '2026-11-24T00:00:00.000Z'), NOW).text, cardClock(at('ended', null), NOW)]).toEqual(['明天 8:00 再问', { text: '问遍了，没人接', isHot: true, isTime: false }])
  expect([rungOf(at('climbing', null)), rungOf(at('ended', null)), rungOf(orderOf())]).toEqual(['three', null, null])
})
test('each no is counted once, by its latest answer', () => {
  const offer = (partnerId: string, status: 'declined' | 'expired' | 'open' | 'recalled', declineReason: 'busy' | 'tooFar' | null = null) => ({ id: `${partnerId}-${status}`, partnerId, partnerName: partnerId, status, offeredAt: NOW, expiresAt: NOW, declineReason })
  expect(noesText([offer('a', 'expired'), offer('a', 'declined', 'busy'), offer('b', 'declined', 'busy'), offer('c', 'expired'), offer('d', 'open'), offer('e', 'recalled')])).toBe('时间排满了 2 家 · 没有答复 1 家')
  expect(noesText([])).toBe('')
})
test('an end says why, from its own last line', () => {
  const timeline = [{ at: NOW, who: '社区', hat: 'staff', what: '记为无人接单', why: '问了 4 家', status: 'unserved' as const }, ...orderOf().timeline]
  expect(nextStep(orderOf({ status: 'unserved', timeline }), NOW)).toBe('已记入没有满足的需求：问了 4 家')
})
test('urgent and overdue cards are hot', () => {
  expect(cardClock(orderOf({ isUrgent: true }), NOW).isHot).toBe(true)
  expect(cardClock(orderOf({ status: 'delivered', isOverdue: true }), NOW).isHot).toBe(true)
  expect(cardClock(orderOf({ status: 'completed' }), NOW)).toEqual({ text: '已完成', isHot: false, isTime: false })
})

const candidate = (partnerId: string) => ({ partnerId, name: partnerId, kind: 'group' as const, startAt: null, reasons: [], jobs30: 0, rating: null, isSameGrid: false, servedBefore: false, freeWorkers: 1 })
test('at most three are asked, and pressing again takes one out', () => {
  expect(['a', 'b', 'c', 'd'].reduce<string[]>(toggled, [])).toEqual(['a', 'b', 'c'])
  expect(toggled(['a', 'b'], 'a')).toEqual(['b'])
})
test('sorted by what staff look for, pinned ones first, the recommendation deciding between equals', () => {
  const of = (partnerId: string, hour: number | null, jobs30: number, isSameGrid: boolean) => ({ ...candidate(partnerId), startAt: hour === null ? null : `2026-11-24T0${hour}:00:00.000Z`, jobs30, isSameGrid })
  const candidates = [of('a', 3, 5, false), of('b', 1, 5, true), of('c', 1, 2, true), of('d', null, 9, false)]
  const ids = (sort: 'recommended' | 'earliest' | 'sameGrid' | 'fewJobs', pinned: string[] = []) => sortedCandidates(candidates, sort, pinned).map(({ partnerId }) => partnerId).join('')
  expect([ids('recommended'), ids('earliest'), ids('sameGrid'), ids('fewJobs')]).toEqual(['abcd', 'bcad', 'bcad', 'cabd'])
  expect([ids('recommended', ['d', 'c']), ids('earliest', ['a'])]).toEqual(['cdab', 'abcd'])
  expect(passesOverFirst(candidates, [sortedCandidates(candidates, 'earliest', [])[0]!.partnerId])).toBe(true)
})
test('a reason is asked only when the first recommendation is passed over', () => {
  const candidates = [candidate('a'), candidate('b')]
  expect(passesOverFirst(candidates, ['b'])).toBe(true)
  expect(passesOverFirst(candidates, ['b', 'a'])).toBe(false)
  expect(passesOverFirst([], [])).toBe(false)
})
test.each([true, false])('the default answer time is among the choices (urgent: %s)', (isUrgent) => expect(answerChoices(isUrgent).map(({ value }) => value)).toContain(defaultAnswer(isUrgent)))
test('rejections are counted in words, most frequent first, and each has a remedy', () => {
  expect(rejectedText([{ reason: 'area', count: 1 }, { reason: 'slot', count: 3 }, { reason: 'asked', count: 0 }])).toBe('另有 4 家不合适：时段已满 3 家 · 不服务此网格 1 家')
  expect(rejectedText([])).toBe('')
  for (const reason of Object.keys(REJECTION) as Rejection[]) expect(REMEDY[reason]).toBeTruthy()
})
test('what cannot be undone asks first; only a cancel may stay without a reason', () => {
  expect(['recall', 'redispatch', 'refuse', 'markUnserved', 'cancel'].every((step) => isReasoned(step as keyof typeof QUESTION))).toBe(true)
  expect(Object.entries(QUESTION).filter(([, question]) => question.isOptional).map(([step]) => step)).toEqual(['cancel'])
})

const unit = (id: string, level: Unit['level'], parentId: string | null): Unit => ({ id, name: id, level, parentId, phone: null })
const UNITS = [unit('d', 'district', null), unit('s1', 'subdistrict', 'd'), unit('s2', 'subdistrict', 'd'), unit('c1', 'community', 's1'), unit('c2', 'community', 's1'), unit('c3', 'community', 's2'), unit('g1', 'grid', 'c1'), unit('g2', 'grid', 'c2')]
const seen = (hat: 'staff' | 'subdistrictStaff' | 'districtStaff' | 'resident', unitId: string) => communitiesOf([{ hat, unitId }], UNITS)
test('one sees the communities below one’s hats, and acts only in one’s own', () => {
  expect(seen('staff', 'c2')).toEqual([{ id: 'c2', name: 'c2', isStaff: true }])
  expect(seen('subdistrictStaff', 's1').map(({ id, isStaff }) => [id, isStaff])).toEqual([['c1', false], ['c2', false]])
  expect(seen('districtStaff', 'd').map(({ name }) => name)).toEqual(['s1 · c1', 's1 · c2', 's2 · c3'])
  expect(seen('resident', 'g1')).toEqual([])
  expect(communitiesOf([{ hat: 'districtStaff', unitId: 'd' }, { hat: 'staff', unitId: 'c3' }], UNITS)[0]).toMatchObject({ id: 'c3', isStaff: true })
})
test('a community’s grids are its own', () => expect(gridsOf('c1', UNITS)).toEqual([{ value: 'g1', label: 'g1' }]))
test('each unit gives its own hats, and what is sent names unit or partner', () => {
  expect(managedUnits([{ hat: 'staff', unitId: 'c1' }, { hat: 'resident', unitId: 'g1' }], UNITS).map(({ id }) => id)).toEqual(['c1'])
  expect(inviteChoices('grid')).toEqual([])
  expect(inviteInput('partnerWorker', 'c1', 'p1')).toEqual({ hat: 'partner', partnerId: 'p1', role: 'worker' })
  expect(inviteInput('subdistrictStaff', 's1', '')).toEqual({ hat: 'subdistrictStaff', unitId: 's1' })
})
