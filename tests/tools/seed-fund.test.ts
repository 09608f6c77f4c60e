// The demo's fund: a chain that the fund's own rules would have written, told up to now.
import { lineAfter } from '../../cloudfunctions/funds/domain/fund'
import { demoFund } from '../../tools/seed/demo/fund'

test.each(['2026-11-24T06:30:00.000Z', '2027-01-02T18:30:00.000Z'])('told at %s every line follows from the one before, and every spending has two people', (now) => {
  const { fundLines, fundSpendings } = demoFund(now)
  expect(fundLines.length).toBeGreaterThan(8)
  fundLines.forEach((line, at) => expect(line).toEqual(lineAfter(fundLines[at - 1] ?? null, line, line.recordedAt)))
  expect(fundLines.filter(({ fen, kind }) => fen < 0 && kind !== 'reversal').every(({ by, signedBy }) => signedBy !== null && signedBy !== by)).toBe(true)
  expect(fundLines.every(({ recordedAt }) => recordedAt <= now)).toBe(true)
  expect(fundSpendings[0]!.fen).toBeLessThanOrEqual(fundLines.at(-1)!.balanceFen)
})
