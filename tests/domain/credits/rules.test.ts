// Holds, due dates, the two lines, who may earn from whom, and tables that a spreadsheet can't be tricked with.
import * as fc from 'fast-check'
import { isPairLoop, isSelfService, risksOf } from '../../../cloudfunctions/credits/domain/collusion'
import { csvCell, csvOf } from '../../../cloudfunctions/credits/domain/csv'
import { dueParts, expiringMinutes } from '../../../cloudfunctions/credits/domain/due'
import { expireHold, placeHold, postHold, voidHold } from '../../../cloudfunctions/credits/domain/hold'
import { factsOf, isSlotHeld, standingAfter } from '../../../cloudfunctions/credits/domain/lines'
import { EMPTY_STATE } from '../../../cloudfunctions/credits/domain/state'
import { DEFAULT_TERMS as TERMS } from '../../../cloudfunctions/credits/domain/terms'
import { entryFor, NOW, posting, stateAfter } from './support'

describe('hold', () => {
  test('posts the lesser of served and held, releases the rest, once (I14)', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 999 }), fc.nat(1500), (held, actual) => {
      const hold = postHold(placeHold(held), actual, NOW)
      expect(hold.postedMinutes).toBe(Math.min(held, actual))
      expect(hold.postedMinutes + hold.releasedMinutes).toBe(held)
      for (const again of [() => postHold(hold, actual, NOW), () => voidHold(hold, NOW), () => expireHold(hold, NOW)]) expect(again).toThrow('CREDIT_HOLD_RESOLVED')
    }))
  })
  test.each([['voided', voidHold], ['expired', expireHold]] as const)('%s: all of it goes back', (status, resolve) => {
    expect(resolve(placeHold(60), NOW)).toMatchObject({ status, postedMinutes: 0, releasedMinutes: 60 })
  })
})
test('debts are due by age: repayments use up the oldest first', () => {
  const state = stateAfter([posting('chargeSpace', 100), posting('chargeSpace', 60), posting('repayService', 120)])
  expect(dueParts(state, TERMS, '2026-10-24')).toEqual([{ minutes: 40, dueOn: '2026-11-05', daysLeft: 12 }])
  expect(dueParts(state, TERMS, '2026-11-08')[0]!.daysLeft).toBe(-3)
  expect(dueParts(stateAfter([posting('repayService', 5)]), TERMS, '2026-11-08')).toEqual([])
})
test('service beyond the debt becomes prepaid credit of that day, which a later charge uses', () => {
  const state = stateAfter([posting('chargeSpace', 100), posting('repayService', 130)])
  expect(state).toMatchObject({ balanceMinutes: -30, lots: [{ on: '2026-10-06', minutes: 30 }] })
  expect(stateAfter([posting('chargeSpace', 45)], state).lots).toEqual([{ on: '2026-10-05', minutes: 15 }])
})
test('prepaid credit expires above the cap or beyond its age, the larger of both; a debt never', () => {
  const state = stateAfter([posting('repayService', 2_000), posting('repayService', 500)])
  expect(expiringMinutes(state, TERMS, '2026-10-07')).toBe(100)
  expect(expiringMinutes(state, TERMS, '2027-10-06')).toBe(2_000)
  expect(expiringMinutes(state, TERMS, '2027-10-07')).toBe(2_500)
  expect(expiringMinutes(stateAfter([posting('chargeSpace', 5_000)]), TERMS, '2030-01-01')).toBe(0)
})
describe('lines', () => {
  test.each([
    ['ok', 599, 0, 'ok'], ['ok', 600, 0, 'warned'], ['ok', 1_199, 0, 'warned'], ['ok', 1_200, 0, 'held'], ['ok', 10, 1, 'warned'], ['ok', 10, 14, 'warned'], ['ok', 10, 15, 'held'],
    ['warned', 599, 0, 'ok'], ['warned', 10, 1, 'warned'], ['warned', 1_200, 0, 'held'],
    ['held', 1_199, 0, 'held'], ['held', 600, 0, 'held'], ['held', 599, 1, 'held'], ['held', 599, 0, 'ok'], ['held', 0, 0, 'ok'],
  ] as const)('%s with %i minutes owed and %i days overdue → %s', (before, owedMinutes, overdueDays, after) => {
    expect(standingAfter(before, { owedMinutes, overdueDays }, TERMS)).toBe(after)
  })
  test('who owes nothing is held by no line, not even one of nought', () => {
    for (const before of ['ok', 'warned', 'held'] as const) expect(standingAfter(before, { owedMinutes: 0, overdueDays: 0 }, { ...TERMS, softMinutes: 0, hardMinutes: 0 })).toBe('ok')
    expect(standingAfter('ok', { owedMinutes: 1, overdueDays: 0 }, { ...TERMS, softMinutes: 0, hardMinutes: 0 })).toBe('held')
  })
  test('held: today\'s class still runs, later slots wait', () => {
    expect(isSlotHeld('held', '2026-10-05', '2026-10-05')).toBe(false)
    expect(isSlotHeld('held', '2026-10-06', '2026-10-05')).toBe(true)
    expect(isSlotHeld('warned', '2026-10-06', '2026-10-05')).toBe(false)
  })
  test('the oldest debt says how long it is overdue', () => {
    const state = stateAfter([posting('chargeSpace', 100), posting('chargeSpace', 60)])
    expect(factsOf(state, TERMS, '2026-11-10')).toEqual({ owedMinutes: 160, overdueDays: 6, dueOn: '2026-11-04' })
    expect(factsOf(stateAfter([posting('repayService', 9)]), TERMS, '2026-11-10')).toEqual({ owedMinutes: 0, overdueDays: 0, dueOn: null })
  })
})
describe('collusion', () => {
  test.each([
    ['serves oneself', 'a', 'a', null, [], true], ['confirms one\'s own service', 'a', 'b', 'a', [], true], ['serves one\'s own partner', 'a', 'b', 'b', ['a', 'b'], true],
    ['serves a resident who confirms', 'a', 'b', 'b', ['a', 'c'], false], ['is confirmed by the clock', 'a', 'b', null, ['a'], false],
  ] as const)('%s', (_name, serverId, residentId, confirmerId, people, isSelf) => {
    expect(isSelfService({ serverId, residentId }, confirmerId, people)).toBe(isSelf)
  })
  const served = (serverId: string, residentId: string, minutes = 60, at = NOW) => entryFor(EMPTY_STATE, `k-${serverId}-${residentId}-${at}`, posting('repayService', minutes, { pair: { serverId, residentId } }), at)
  test('A serves B and B serves A within 30 days is a loop, later or with others it is not', () => {
    expect(isPairLoop({ serverId: 'a', residentId: 'b' }, [served('b', 'a')], '2026-11-04T04:00:00.000Z')).toBe(true)
    expect(isPairLoop({ serverId: 'a', residentId: 'b' }, [served('b', 'a')], '2026-11-05T04:00:00.000Z')).toBe(false)
    expect(isPairLoop({ serverId: 'a', residentId: 'b' }, [served('b', 'c'), served('a', 'b')], NOW)).toBe(false)
  })
  test('what only looks odd goes on the review list', () => {
    const many = Array.from({ length: 6 }, (_unused, index) => served('a', `r${index}`))
    expect(risksOf(many, many, 300)).toEqual([])
    expect(risksOf(many, many, 119)).toEqual(['highVolume'])
    expect(risksOf(many, [...many, served('r1', 'a')], 300)).toEqual(['pairLoop'])
    const same = [served('a', 'r1', 200), served('a', 'r1', 200), served('a', 'r2', 210)]
    expect(risksOf(same, same, 300)).toEqual(['sameResident', 'longDay'])
  })
})
test.each([['=1+1', "'=1+1"], ['+1', "'+1"], ['-1', "'-1"], ['@a', "'@a"], ['\tx', "'\tx"], ['\rx', `"'\rx"`], ['a,b', '"a,b"'], ['say "hi"', '"say ""hi"""'], ['平常', '平常']])('cell %j is written %j', (value, cell) => {
  expect(csvCell(value)).toBe(cell)
})
test('no cell of a table begins like a formula, and a number stays one', () => {
  fc.assert(fc.property(fc.array(fc.array(fc.string(), { minLength: 1 }), { minLength: 1 }), (rows) => {
    for (const cell of rows.flat()) expect(csvCell(cell).replace(/^"/, '')).not.toMatch(/^[=+\-@\t\r]/)
  }))
  expect(csvOf([[-5, '=x']])).toBe("\uFEFF-5,'=x\r\n")
})
