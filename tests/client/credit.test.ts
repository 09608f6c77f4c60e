// The ledger and the fund in words and figures: balances, due days, standings, lines, pictures, months and quarters.
import type { Account, AccountRow, Line } from '@/features/credits/api'
import { minutesOf, needsAttention, proposalText, sortedAccounts, worriesOf } from '@/features/credits/desk'
import { chartSummary, dailyPoints, linesOf, movedBars, repaidMinutes, usedMinutes } from '@/features/credits/figures'
import { balanceText, cureMinutes, dueText, lineNote, lineTitle, nextDueText, reversalOf, shortHash, signedText, standingLead } from '@/features/credits/words'
import { amountOf, inAndOut, movedBars as fundBars, signedYuan } from '@/features/fund/words'
import type { Order } from '@/features/orders/api'
import { creditText } from '@/features/orders/words'
import { monthLabel, quarterLabel, quarterMonths, quarterOfDay, shiftMonth, shiftQuarter } from '@/lib/period'

const account = (part: Partial<Account>): Account => ({
  partnerId: 'p1', partnerName: '惠民理发', balanceMinutes: 390, standing: 'ok', softMinutes: 600, hardMinutes: 1_200, due: [], overdueMinutes: 0, declaredMinutes: 0, waiting: [], points: [], ...part,
})
const row = (part: Partial<AccountRow>): AccountRow => ({ ...account({}), risks: [], ...part })
const line = (part: Partial<Line>): Line => ({
  sequence: 1, businessKey: 'booking:b1:charge', kind: 'chargeSpace', memo: 'booking', minutes: 90, signedMinutes: 90, balanceMinutes: 90, isDeclared: false, occurredAt: '2026-11-21T11:00:00.000Z', at: '2026-11-21T11:00:00.000Z', hash: '0a1b2c3d4e5f6789', ...part,
})
const NOW = '2026-11-24T02:00:00.000Z'

test.each([[390, '欠服务 6 小时 30 分'], [-120, '预存 2 小时'], [0, '已结清']])('a balance of %d', (minutes, text) => expect(balanceText(minutes)).toBe(text))
test.each([[90, '+1 小时 30 分'], [-40, '−40 分'], [0, '0 分']])('a change of %d', (minutes, text) => expect(signedText(minutes)).toBe(text))
test.each([[12, '1 小时 30 分，12 天后到期'], [0, '1 小时 30 分，今天到期'], [-3, '1 小时 30 分，已超期 3 天']])('due in %d days', (daysLeft, text) => expect(dueText({ minutes: 90, dueOn: '2026-12-06', daysLeft })).toBe(text))
test('under the balance stands the next due part, or what prepaid is good for', () => {
  expect(nextDueText(account({ due: [{ minutes: 90, dueOn: '2026-12-06', daysLeft: 12 }] }))).toBe('最近一笔：1 小时 30 分，12 天后到期')
  expect(nextDueText(account({ balanceMinutes: -60 }))).toContain('不能转让')
  expect(nextDueText(account({ balanceMinutes: 0 }))).toBe('没有要还的')
})
test('what brings an account back: below the soft line and nothing overdue, whichever is more', () => {
  expect(cureMinutes(account({}))).toBe(0)
  expect(cureMinutes(account({ standing: 'warned', balanceMinutes: 700, overdueMinutes: 30 }))).toBe(101)
  expect(cureMinutes(account({ standing: 'held', balanceMinutes: 500, overdueMinutes: 200 }))).toBe(200)
  expect(standingLead(account({}))).toBe('')
  expect(standingLead(account({ standing: 'held', balanceMinutes: 1_200 }))).toMatch(/今天订好的照常用.*再还 10 小时 1 分/)
})
test('a line says what it was once, and what its declared minutes wait for', () => {
  expect([lineTitle(line({})), lineTitle(line({ kind: 'repayService', memo: 'order' })), lineTitle(line({ kind: 'adjustReverse', memo: 'disputeUpheld' }))]).toEqual(['使用场地', '服务抵扣 · 订单服务', '冲正 · 异议成立'])
  expect(lineNote(line({}), NOW)).toBe('11 月 21 日，记后欠服务 1 小时 30 分')
  expect(lineNote(line({ isDeclared: true }), NOW)).toContain('另一位工作人员批准后才计')
  expect(shortHash('0a1b2c3d4e5f6789')).toBe('0A1B 2C3D 4E5F')
  const back = line({ businessKey: 'reverse:booking:b1:charge' })
  expect([reversalOf([line({}), back], line({})), reversalOf([line({})], line({}))]).toEqual([back, undefined])
})
describe('the picture', () => {
  const points = [{ on: '2026-11-20', balanceMinutes: 100 }, { on: '2026-11-22', balanceMinutes: -30 }]
  test('has one point a day up to today and ends with the balance', () => {
    expect(dailyPoints({ points, balanceMinutes: -30 }, '2026-11-24').map(({ value }) => value)).toEqual([100, 100, -30, -30, -30])
    expect(dailyPoints({ points: [], balanceMinutes: 0 }, '2026-11-24')).toEqual([])
  })
  test('shows the hard line only where the balance comes near it', () => {
    expect(linesOf(account({}), [{ label: '', value: 100 }]).map(({ label }) => label)).toEqual(['提醒线 10 小时'])
    expect(linesOf(account({}), [{ label: '', value: 500 }]).map(({ label }) => label)).toEqual(['提醒线 10 小时', '暂停线 20 小时'])
  })
  test('can be heard', () => {
    const heard = chartSummary(dailyPoints({ points, balanceMinutes: -30 }, '2026-11-24'), account({ balanceMinutes: -30 }))
    expect(heard).toBe('余额变化：11 月 20 日欠服务 1 小时 40 分；最多的一天是 11 月 20 日，欠服务 1 小时 40 分；现在预存 30 分。提醒线 10 小时，暂停线 20 小时。')
  })
  test('adds up by kind, the rare ones together', () => {
    const moved = [{ kind: 'chargeSpace' as const, minutes: 600 }, { kind: 'repayService' as const, minutes: -90 }, { kind: 'writeOff' as const, minutes: -30 }, { kind: 'expire' as const, minutes: 60 }]
    expect([usedMinutes(moved), repaidMinutes(moved)]).toEqual([600, 90])
    expect(movedBars(moved)).toEqual([{ label: '用场地', value: 10 }, { label: '做服务', value: 1.5 }, { label: '上课', value: 0 }, { label: '给资源', value: 0 }, { label: '其他', value: 1.5 }])
  })
})
describe('the desk', () => {
  test('names what wants a hand', () => {
    const worried = row({ overdueMinutes: 60, due: [{ minutes: 60, dueOn: '2026-11-20', daysLeft: -4 }, { minutes: 30, dueOn: '2026-11-27', daysLeft: 3 }], risks: ['pairLoop'] })
    expect(worriesOf(worried).map(({ text }) => text)).toEqual(['超期 1 小时', '3 天后到期 30 分', '两人互相服务'])
    expect([needsAttention(worried), needsAttention(row({})), needsAttention(row({ standing: 'warned' }))]).toEqual([true, false, true])
  })
  test('puts who is held first, then who is due first', () => {
    const due = (daysLeft: number) => [{ minutes: 1, dueOn: '2026-11-27', daysLeft }]
    const sorted = sortedAccounts([row({ partnerName: 'later', due: due(9) }), row({ partnerName: 'sooner', due: due(2) }), row({ partnerName: 'held', standing: 'held' }), row({ partnerName: 'warned', standing: 'warned' })])
    expect(sorted.map(({ partnerName }) => partnerName)).toEqual(['held', 'warned', 'sooner', 'later'])
  })
  test('says a proposal in one line, and takes whole minutes only', () => {
    expect(proposalText({ kind: 'acceptResource', minutes: 180, resourceKind: 'books', quantity: 20 })).toBe('图书 20 册，抵 3 小时')
    expect(proposalText({ kind: 'writeOff', minutes: 45, resourceKind: null, quantity: null })).toBe('核销 45 分')
    expect(['90', ' 90 ', '0', '1.5', '-3', '', '100001'].map((text) => minutesOf(text))).toEqual([90, 90, null, null, null, null, null])
    expect(minutesOf('61', 60)).toBeNull()
  })
})
test('months and quarters go over the year', () => {
  expect([monthLabel('2026-11'), shiftMonth('2026-12', 1), shiftMonth('2026-01', -1)]).toEqual(['2026 年 11 月', '2027-01', '2025-12'])
  expect([quarterOfDay('2026-11-24'), quarterLabel('2026-Q4'), quarterMonths('2026-Q4'), shiftQuarter('2026-Q4', 1), shiftQuarter('2026-Q1', -1)]).toEqual(['2026-Q4', '2026 年第 4 季度', '10 月到 12 月', '2027-Q1', '2025-Q4'])
})
test('the fund: signs, sides, and no more than there is', () => {
  expect([signedYuan(20_000), signedYuan(-3_550), signedYuan(0)]).toEqual(['+200 元', '−35.5 元', '0 元'])
  const moved = [{ kind: 'donation' as const, fen: 20_000 }, { kind: 'activity' as const, fen: -3_550 }, { kind: 'reversal' as const, fen: -450 }]
  expect(inAndOut(moved)).toEqual({ inFen: 20_000, outFen: 4_000 })
  expect(fundBars(moved)).toEqual([{ label: '捐款', value: 200 }, { label: '社区活动', value: 36 }, { label: '冲正', value: 5 }])
  expect([amountOf('35.5'), amountOf('0'), amountOf('200.01', 20_000), amountOf('200', 20_000), amountOf('x')]).toEqual([3_550, null, null, 20_000, null])
})
test.each([
  ['held', { numerator: 1, denominator: 1 }, '居民确认后抵，最多 40 分'], ['held', { numerator: 1, denominator: 2 }, '居民确认后抵，最多 20 分'], ['posted', { numerator: 1, denominator: 2 }, '已抵 15 分'], ['voided', null, null],
] as const)('an order whose credit is %s at %j', (status, rate, text) => {
  expect(creditText({ credit: { status, heldMinutes: 40, postedMinutes: 30, rate } } as Order)).toBe(text)
  expect(creditText({ credit: null } as Order)).toBeNull()
})
