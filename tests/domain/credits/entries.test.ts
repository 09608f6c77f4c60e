// Entries as they come into being and how the account stands after them (I11, I12, I16, I17, I19).
import * as fc from 'fast-check'
import { approvalOf, reversalOf } from '../../../cloudfunctions/credits/domain/compose'
import { apply, EMPTY_STATE } from '../../../cloudfunctions/credits/domain/state'
import { anyPosting, entryFor, posting, stateAfter } from './support'

test.each([
  ['chargeSpace', 'partner:pt-1', 'space', 90], ['repayService', 'service', 'partner:pt-1', -90], ['repayCourse', 'course', 'partner:pt-1', -90],
  ['openOwed', 'partner:pt-1', 'opening', 90], ['openPrepaid', 'opening', 'partner:pt-1', -90],
] as const)('%s: from %s to %s moves the balance by %i', (kind, debit, credit, balanceMinutes) => {
  const entry = entryFor(EMPTY_STATE, 'k-1', posting(kind, 90, { approvedBy: 'p-2' }))
  expect(entry).toMatchObject({ debit, credit, sequence: 1, movedMinutes: 90 })
  expect(apply(EMPTY_STATE, entry)).toMatchObject({ balanceMinutes, byKind: { [kind]: balanceMinutes } })
})
test.each([
  ['no minutes', posting('chargeSpace', 0), 'INTERNAL'], ['half minutes', posting('chargeSpace', 1.5), 'INTERNAL'], ['a rate of nothing', posting('chargeSpace', 5, { rate: { numerator: 0, denominator: 1 } }), 'INTERNAL'],
  ['a declared charge', posting('chargeSpace', 5, { isDeclared: true }), 'INTERNAL'], ['a resource one person took', posting('acceptResource', 5), 'CREDIT_SAME_PERSON'],
  ['a resource signed by its proposer', posting('acceptResource', 5, { approvedBy: 'p-1' }), 'CREDIT_SAME_PERSON'], ['a write-off of one person', posting('writeOff', 5), 'CREDIT_SAME_PERSON'],
  ['an opening by one person', posting('openOwed', 5), 'CREDIT_SAME_PERSON'],
  ['a write-off beyond the debt', posting('writeOff', 61, { approvedBy: 'p-2' }), 'CREDIT_NOT_ENOUGH'], ['a gift by one who owes', posting('donate', 1), 'CREDIT_NOT_ENOUGH'], ['expiry of a debt', posting('expire', 1), 'CREDIT_NOT_ENOUGH'],
])('refuses %s', (_name, what, code) => {
  const state = stateAfter([posting('chargeSpace', 60)])
  expect(() => entryFor(state, 'k-9', what)).toThrow(code)
})
test('what was there before the ledger is entered once, also when it was taken back', () => {
  const opening = posting('openOwed', 60, { approvedBy: 'p-2' })
  const opened = stateAfter([opening])
  const entry = entryFor(EMPTY_STATE, 'k-1', opening)
  const takenBack = apply(opened, entryFor(opened, 'reverse:k-1', reversalOf(entry, 'p-3', 'correction')))
  for (const state of [opened, takenBack]) for (const kind of ['openOwed', 'openPrepaid'] as const) expect(() => entryFor(state, 'k-9', posting(kind, 5, { approvedBy: 'p-2' }))).toThrow('CREDIT_ACCOUNT_OPENED')
})
test('a gift may use all that is prepaid and not a minute more', () => {
  const state = stateAfter([posting('repayService', 60)])
  expect(apply(state, entryFor(state, 'k-2', posting('donate', 60))).balanceMinutes).toBe(0)
  expect(() => entryFor(state, 'k-2', posting('donate', 61))).toThrow('CREDIT_NOT_ENOUGH')
})

describe('declared minutes', () => {
  const declared = entryFor(EMPTY_STATE, 'declare:1', posting('repayService', 45, { isDeclared: true }))
  const state = apply(EMPTY_STATE, declared)
  test('weigh nothing until a second person approves, then what was declared', () => {
    expect(state).toMatchObject({ balanceMinutes: 0, lots: [], openDeclared: [{ businessKey: 'declare:1', minutes: 45 }] })
    const after = apply(state, entryFor(state, 'approve:declare:1', approvalOf(state, 'declare:1', 'p-2')))
    expect(after).toMatchObject({ balanceMinutes: -45, openDeclared: [] })
  })
  test('are not approved by who declared them, nor twice, nor when they were for oneself', () => {
    expect(() => entryFor(state, 'approve:declare:1', approvalOf(state, 'declare:1', 'p-1'))).toThrow('CREDIT_SAME_PERSON')
    const after = apply(state, entryFor(state, 'approve:declare:1', approvalOf(state, 'declare:1', 'p-2')))
    expect(() => approvalOf(after, 'declare:1', 'p-3')).toThrow('CREDIT_ENTRY_UNKNOWN')
    const selfish = stateAfter([posting('repayService', 45, { isDeclared: true, memo: 'selfService' })])
    expect(() => approvalOf(selfish, selfish.openDeclared[0]!.businessKey, 'p-2')).toThrow('CREDIT_SELF_SERVICE')
  })
  test('taken back can no longer be approved', () => {
    const after = apply(state, entryFor(state, 'reverse:declare:1', reversalOf(declared, 'p-3', 'correction')))
    expect(after).toMatchObject({ balanceMinutes: 0, openDeclared: [] })
    expect(() => approvalOf(after, 'declare:1', 'p-2')).toThrow('CREDIT_ENTRY_UNKNOWN')
  })
})
describe('reversal', () => {
  const entry = entryFor(EMPTY_STATE, 'k-1', posting('repayService', 60))
  test('goes the other way round, whole or in part, and never further', () => {
    const state = apply(EMPTY_STATE, entry)
    const whole = entryFor(state, 'reverse:k-1', reversalOf(entry, 'p-9', 'correction'))
    expect(whole).toMatchObject({ debit: entry.credit, credit: entry.debit, movedMinutes: 60, refersTo: 'k-1' })
    expect(apply(state, whole).balanceMinutes).toBe(0)
    expect(reversalOf(entry, 'p-9', 'correction', 20).minutes).toBe(20)
    expect(() => reversalOf(entry, 'p-9', 'correction', 61)).toThrow('CREDIT_OVER_POSTED')
    expect(() => reversalOf(whole, 'p-9', 'correction')).toThrow('CREDIT_ENTRY_FIXED')
  })
})
test('whatever is posted: balance = Σ of its kinds = Σ of its lots, numbers have no gap', () => {
  fc.assert(fc.property(fc.array(anyPosting, { maxLength: 40 }), (postings) => {
    const state = stateAfter(postings)
    expect(Object.values(state.byKind).reduce((sum, minutes) => sum + minutes, 0)).toBe(state.balanceMinutes)
    expect(state.lots.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(Math.abs(state.balanceMinutes))
    expect(state.lots.every(({ minutes }) => Number.isInteger(minutes) && minutes > 0)).toBe(true)
    expect(state.sequence).toBe(postings.length)
  }))
})
test('no fraction of a minute is lost: Σ minutes × numerator = Σ moved × denominator + remainder', () => {
  const third = fc.record({ minutes: fc.integer({ min: 1, max: 50 }), numerator: fc.integer({ min: 1, max: 7 }) })
  fc.assert(fc.property(fc.array(third, { minLength: 1, maxLength: 30 }), (parts) => {
    const state = stateAfter(parts.map(({ minutes, numerator }) => posting('repayService', minutes, { rate: { numerator, denominator: 7 } })))
    const exact = parts.reduce((sum, { minutes, numerator }) => sum + minutes * numerator, 0)
    expect(-state.balanceMinutes * 7 + state.remainders['repayService/7']!).toBe(exact)
  }))
})
