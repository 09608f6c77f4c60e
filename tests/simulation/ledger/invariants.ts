// I11–I19, checked from the stored pages with arithmetic of the simulation's own, and once more by the product's verifier.
import type { Entry } from '../../../cloudfunctions/credits/domain/entry'
import type { Page } from '../../../cloudfunctions/credits/domain/page'
import { sha256 } from '../../../cloudfunctions/_platform/digest'
import { firstFault } from '../../../cloudfunctions/credits/domain/verify'
import { Violation } from './violation'
import { ACCOUNTS, type World } from './world'

function must(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Violation(what)
}
const balanceOf = (pages: Page[]) => pages.at(-1)?.closing.balanceMinutes ?? 0

/** What must hold whenever nobody is in the middle of a step, decided things being posted or not. @param seen hash by account and number, as of the checks before */
export function checkAlways(world: World, seen: Map<string, string>): void {
  const accounts = new Map<string, number>()
  const keys = new Set<string>()
  for (const accountId of ACCOUNTS) {
    const pages = world.store.pagesOf(accountId)
    const entries = pages.flatMap((page) => page.entries)
    const fault = firstFault(pages, sha256)
    must(fault === null, `I12 ${JSON.stringify(fault)}`)
    for (const [index, entry] of entries.entries()) {
      must(!keys.has(entry.businessKey), `I15 two entries for ${entry.businessKey}`)
      keys.add(entry.businessKey)
      const place = `${accountId} ${index}`
      must((seen.get(place) ?? entry.hash) === entry.hash, `I13 entry ${place} has changed`)
      seen.set(place, entry.hash)
      must(Number.isInteger(entry.minutes) && entry.minutes > 0 && Number.isInteger(entry.movedMinutes) && entry.movedMinutes >= 0 && entry.debit !== entry.credit, `I17 ${entry.businessKey}`)
      accounts.set(entry.debit, (accounts.get(entry.debit) ?? 0) + entry.movedMinutes)
      accounts.set(entry.credit, (accounts.get(entry.credit) ?? 0) - entry.movedMinutes)
    }
    must([...seen.keys()].filter((place) => place.startsWith(`${accountId} `)).length === entries.length, `I13 an entry of ${accountId} is gone`)
    must((accounts.get(`partner:${accountId}`) ?? 0) === balanceOf(pages), `I12 balance of ${accountId}`)
    checkHistory(entries)
  }
  const counters = [...accounts].filter(([name]) => !name.startsWith('partner:')).reduce((sum, [, minutes]) => sum + minutes, 0)
  must(counters + ACCOUNTS.reduce((sum, id) => sum + balanceOf(world.store.pagesOf(id)), 0) === 0, 'I11 the sum is not 0')
  checkHolds(world)
}
/** Reversals, declared minutes and limits, entry by entry (I16, I19). */
function checkHistory(entries: Entry[]): void {
  const before = new Map<string, Entry>()
  const reversed = new Set<string>()
  let balance = 0
  for (const entry of entries) {
    const original = before.get(entry.refersTo ?? '')
    if (entry.kind === 'adjustReverse') {
      must(!!original && !reversed.has(original.businessKey) && entry.movedMinutes <= original.movedMinutes && entry.debit === original.credit, `I16 ${entry.businessKey}`)
      reversed.add(original.businessKey)
    } else if (entry.refersTo) {
      must(!!original?.isDeclared && entry.approvedBy !== null && entry.approvedBy !== original.by && !reversed.has(original.businessKey), `I19 ${entry.businessKey}`)
    }
    if (entry.isDeclared) must(entry.movedMinutes === 0, `I19 ${entry.businessKey} weighs something`)
    if (entry.kind === 'writeOff' || entry.kind === 'acceptResource') must(entry.approvedBy !== null && entry.approvedBy !== entry.by, `one person alone: ${entry.businessKey}`)
    if (entry.kind === 'writeOff') must(entry.movedMinutes <= balance, `wrote off more than was owed: ${entry.businessKey}`)
    if (entry.kind === 'donate' || entry.kind === 'expire') must(entry.movedMinutes <= -balance, `gave more than was prepaid: ${entry.businessKey}`)
    balance += entry.debit.startsWith('partner:') ? entry.movedMinutes : -entry.movedMinutes
    before.set(entry.businessKey, entry)
  }
}
function checkHolds({ orders }: World): void {
  for (const { _id, hold, past } of orders) {
    must(past.length <= 1 && past.every(({ status }) => status === 'held'), `I14 the hold of ${_id} was resolved twice`)
    if (hold.status === 'held') continue
    must(hold.postedMinutes >= 0 && hold.releasedMinutes >= 0 && hold.postedMinutes + hold.releasedMinutes === hold.heldMinutes, `I14 ${_id}`)
  }
}
/** What must hold once everything interrupted has been tried again: the ledger says what was decided, no more and no less. */
export function checkSettled(world: World): void {
  const entries = new Map(ACCOUNTS.flatMap((id) => world.store.pagesOf(id)).flatMap((page) => page.entries).map((entry) => [entry.businessKey, entry]))
  for (const [key, entry] of world.acknowledged) must(entries.get(key)?.hash === entry.hash, `an answer was given for ${key} that the ledger does not know`)
  const exact = new Map<string, number>()
  for (const [key, { cause, posting }] of world.decided) {
    const entry = entries.get(key)
    const wasRefused = ['CREDIT_NOT_ENOUGH', 'CREDIT_SAME_PERSON'].some((code) => world.refused.has(`${key} ${code}`))
    if (!entry) must(wasRefused, `decided and not posted: ${key}`)
    else must(entry.minutes === posting.minutes && entry.kind === posting.kind && [entry.debit, entry.credit].includes(`partner:${cause.accountId}`), `posted otherwise than decided: ${key}`)
    const counted = entry && posting.isDeclared ? entries.get(`approve:${key}`) : entry
    if (!counted) continue
    const place = `${cause.accountId} ${posting.kind} ${posting.rate.denominator}`
    exact.set(place, (exact.get(place) ?? 0) + posting.minutes * posting.rate.numerator)
  }
  for (const order of world.orders) {
    const entry = entries.get(`order:${order._id}:settle`)
    must((entry?.movedMinutes ?? 0) === order.hold.postedMinutes, `I14 order ${order._id} posted ${order.hold.postedMinutes}, the ledger says ${entry?.movedMinutes}`)
  }
  for (const key of world.takenBack) must(entries.get(`reverse:${key}`)?.movedMinutes === entries.get(key)?.movedMinutes, `not wholly taken back: ${key}`)
  checkFractions(world, exact)
  checkFigures(world)
}
/** However the postings were ordered, their sum is the whole of the exact fractions: nothing was lost by rounding. */
function checkFractions(world: World, exact: Map<string, number>): void {
  for (const [place, numerators] of exact) {
    const [accountId, kind, denominator] = place.split(' ')
    const entries = world.store.pagesOf(accountId!).flatMap((page) => page.entries).filter((entry) => entry.kind === kind && String(entry.rate.denominator) === denominator)
    const moved = entries.reduce((sum, { movedMinutes }) => sum + movedMinutes, 0)
    must(moved === Math.floor(numerators / Number(denominator)), `rounding lost something: ${place} moved ${moved} of ${numerators}/${denominator}`)
  }
}
/** Statements and public sheet against the entries themselves (I18). */
function checkFigures({ product, store }: World): void {
  const signed = (entry: Entry) => (entry.debit.startsWith('partner:') ? entry.movedMinutes : -entry.movedMinutes)
  const total = (list: Entry[]) => list.reduce((sum, entry) => sum + signed(entry), 0)
  for (const accountId of ACCOUNTS) {
    const pages = store.pagesOf(accountId)
    for (const month of new Set(pages.map((page) => page.month))) {
      const [own, until] = [pages.filter((page) => page.month === month), pages.filter((page) => page.month <= month)]
      const statement = product.statementOf(month, own, null)
      must(statement.closingMinutes === total(until.flatMap((page) => page.entries)), `I18 statement ${accountId} ${month}`)
      must(statement.closingMinutes - statement.openingMinutes === total(own.flatMap((page) => page.entries)), `I18 movements ${accountId} ${month}`)
    }
  }
  const accounts = ACCOUNTS.map((id) => store.pagesOf(id)).filter((pages) => pages.length > 1).map((pages) => ({ before: pages[0]!.closing, after: pages.at(-1)!.closing, later: pages.slice(1).flatMap((page) => page.entries) }))
  const sheet = product.publicSheetOf(accounts)
  for (const { kind, minutes } of sheet.moved) must(minutes === total(accounts.flatMap(({ later }) => later).filter((entry) => entry.kind === kind)), `I18 public sheet ${kind}`)
  const opening = sheet.openingOwedMinutes - sheet.openingPrepaidMinutes
  must(opening + sheet.moved.reduce((sum, { minutes }) => sum + minutes, 0) === sheet.closingOwedMinutes - sheet.closingPrepaidMinutes, 'I18 public sheet does not add up')
  must(sheet.closingOwedMinutes - sheet.closingPrepaidMinutes === accounts.reduce((sum, { after }) => sum + after.balanceMinutes, 0), 'I18 public sheet closing')
}
