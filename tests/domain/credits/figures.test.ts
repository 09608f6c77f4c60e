// Statement, picture and public sheet are the ledger read aloud: their totals are the ledger's (I18).
import * as fc from 'fast-check'
import { signOf } from '../../../cloudfunctions/credits/domain/entry'
import { publicSheetOf } from '../../../cloudfunctions/credits/domain/sheet'
import { EMPTY_STATE } from '../../../cloudfunctions/credits/domain/state'
import { pointsOf, statementOf } from '../../../cloudfunctions/credits/domain/statement'
import { anyPosting, pagesAfter, posting, stateAfter } from './support'

const postings = fc.array(anyPosting, { maxLength: 80 })
const sum = (numbers: Iterable<number>) => [...numbers].reduce((total, number) => total + number, 0)

test('opening + movements = closing, by line and by kind, and one month opens as the one before closed', () => {
  fc.assert(fc.property(postings, (list) => {
    const pages = pagesAfter(list)
    let closing = 0
    for (const page of pages) {
      const statement = statementOf(page.month, [page], null)
      expect(statement.openingMinutes).toBe(closing)
      expect(statement.openingMinutes + sum(statement.lines.map(({ signedMinutes }) => signedMinutes))).toBe(statement.closingMinutes)
      expect(statement.openingMinutes + sum(Object.values(statement.byKind))).toBe(statement.closingMinutes)
      expect(statement.lines.at(-1)?.balanceMinutes ?? statement.openingMinutes).toBe(statement.closingMinutes)
      expect(statement.lastSequence).toBe(page.closing.sequence)
      closing = statement.closingMinutes
    }
  }))
})
test('a month without a page stands as the last one before it closed', () => {
  const { closing } = pagesAfter([posting('chargeSpace', 30)])[0]!
  expect(statementOf('2027-02', [], closing)).toMatchObject({ openingMinutes: 30, closingMinutes: 30, lines: [], byKind: {}, lastSequence: 1, lastHash: closing.hash })
  expect(statementOf('2027-02', [], null)).toMatchObject({ openingMinutes: 0, closingMinutes: 0, lastSequence: 0 })
})
test('the picture has one point a day and ends at the balance', () => {
  fc.assert(fc.property(postings, (list) => {
    const pages = pagesAfter(list)
    const points = pointsOf(pages)
    expect(new Set(points.map(({ on }) => on)).size).toBe(points.length)
    expect(points.at(-1)?.balanceMinutes).toBe(pages.at(-1)!.closing.balanceMinutes)
  }))
})
test('the public sheet adds up and equals the entries of all accounts', () => {
  fc.assert(fc.property(fc.array(fc.tuple(postings, postings), { maxLength: 6 }), (histories) => {
    const accounts = histories.map(([first, then]) => {
      const before = stateAfter(first)
      return { before: first.length > 0 ? before : null, after: stateAfter(then, before) }
    })
    const sheet = publicSheetOf(accounts)
    const [opening, closing] = [sheet.openingOwedMinutes - sheet.openingPrepaidMinutes, sheet.closingOwedMinutes - sheet.closingPrepaidMinutes]
    expect(opening + sum(sheet.moved.map(({ minutes }) => minutes))).toBe(closing)
    expect(closing).toBe(sum(accounts.map(({ after }) => after.balanceMinutes)))
    expect(JSON.stringify(sheet)).not.toMatch(/p-|pt-/)
  }), { numRuns: 50 })
  expect(publicSheetOf([{ before: null, after: EMPTY_STATE }])).toMatchObject({ accounts: 1, moved: [] })
})
test('an entry that makes the partner owe more is a debit of the partner', () => {
  const [page] = pagesAfter([posting('chargeSpace', 5), posting('repayService', 5)])
  expect(page!.entries.map(signOf)).toEqual([1, -1])
})
