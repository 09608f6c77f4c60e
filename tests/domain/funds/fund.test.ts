// The fund's chain of lines: balances, totals, reversals, quarters.
import fc from 'fast-check'
import { daysOfQuarter, lineAfter, movedBetween, reversalOf, type FundLine, type Movement } from '../../../cloudfunctions/funds/domain/fund'

const NOW = '2026-11-24T02:00:00.000Z'
const movement = (part: Partial<Movement>): Movement => ({ communityId: 'c1', kind: 'donation', fen: 1_000, on: '2026-11-24', note: '', by: 'p1', signedBy: null, reverses: null, ...part })
const refusal = (work: () => unknown) => { try { work(); return 'done' } catch (error) { return (error as { code?: string }).code } }

test('the first line begins the fund, the next goes on from it', () => {
  const first = lineAfter(null, movement({}), NOW)
  const second = lineAfter(first, movement({ kind: 'aid', fen: -300 }), NOW)
  expect([first, second]).toMatchObject([{ _id: 'c1:000001', balanceFen: 1_000 }, { _id: 'c1:000002', balanceFen: 700, totals: { donation: 1_000, aid: -300 } }])
})
test('nobody spends what is not there, not even by 1 分', () => {
  const first = lineAfter(null, movement({}), NOW)
  expect([1_000, 1_001].map((fen) => refusal(() => lineAfter(first, movement({ kind: 'aid', fen: -fen }), NOW)))).toEqual(['done', 'FUND_NOT_ENOUGH'])
  expect(refusal(() => lineAfter(null, movement({ kind: 'aid', fen: -1 }), NOW))).toBe('FUND_NOT_ENOUGH')
})
test('a reversal is the line the other way round; a reversal is not reversed', () => {
  const first = lineAfter(null, movement({}), NOW)
  const back = lineAfter(first, reversalOf(first, 'p2', '记错了', '2026-11-24'), NOW)
  expect(back).toMatchObject({ kind: 'reversal', fen: -1_000, balanceFen: 0, reverses: 1 })
  expect(refusal(() => reversalOf(back, 'p2', '又错了', '2026-11-24'))).toBe('FUND_LINE_FIXED')
})
test('a slow clock never goes back behind the line before', () => {
  const first = lineAfter(null, movement({}), NOW)
  expect(lineAfter(first, movement({}), '2026-11-24T01:59:59.000Z').recordedAt).toBe(NOW)
})
test('balance is the sum of all lines, and what moved between two lines is the difference of their balances', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: -5_000, max: 9_000 }).filter((fen) => fen !== 0), { minLength: 1, maxLength: 40 }), fc.nat(), (amounts, cut) => {
    const lines: FundLine[] = []
    for (const fen of amounts) if ((lines.at(-1)?.balanceFen ?? 0) + fen >= 0) lines.push(lineAfter(lines.at(-1) ?? null, movement({ kind: fen > 0 ? 'donation' : 'welfare', fen }), NOW))
    const from = lines[cut % (lines.length + 1) - 1] ?? null
    const to = lines.at(-1) ?? null
    expect(to?.balanceFen ?? 0).toBe(lines.reduce((sum, { fen }) => sum + fen, 0))
    expect((from?.balanceFen ?? 0) + movedBetween(from, to).reduce((sum, { fen }) => sum + fen, 0)).toBe(to?.balanceFen ?? 0)
  }))
})
test.each([['2026-Q1', '2026-01-01', '2026-04-01'], ['2026-Q4', '2026-10-01', '2027-01-01']])('%s', (quarter, first, end) => expect(daysOfQuarter(quarter)).toEqual({ first, end }))
