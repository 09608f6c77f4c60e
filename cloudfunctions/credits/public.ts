// What other features may ask of the credit ledger. Every posting takes its cause and gives the entry; the same cause again gives the same entry.
// Call it after the causing document has been changed, with an `occurredAt` that this document keeps: a retry or a sweep then finds its own entry.
import type { CreditMemo, CreditStanding } from '../../contract/terms'
import { command } from '../_platform/db'
import { AppError } from '../_platform/errors'
import { accountView, stateOf } from './accounts'
import { creditDisputes, creditProposals } from './decisions-store'
import { addMonths, monthOf } from './domain/calendar'
import { isPairLoop, isSelfService, suspicionOf } from './domain/collusion'
import { RATE_ONE, type Entry, type Posting, type Rate } from './domain/entry'
import type { StandingChange } from './domain/lines'
import { isFull, pageId, type Page as CreditPage } from './domain/page'
import { EMPTY_STATE } from './domain/state'
import type { CreditTerms } from './domain/terms'
import { ledger, ledgerHaving } from './ledger'
import { accountsAfter, accountsByIds, accountsChangedSince, creditAccounts, latestOf, openAccount, page, pagesOfAccounts, since } from './pages-store'
import { post, reverse } from './posting'
import { postProposal } from './proposals'
import { noticeStanding, tendAccount } from './standings'
import { reverseUpheld } from './upheld'

export { balancesOf } from './balances'
export { expireHold, placeHold, postHold, voidHold, type CreditHold } from './domain/hold'
export { DEFAULT_TERMS } from './domain/terms'
export { isSlotHeld, type StandingChange } from './domain/lines'
export { noticeStanding, noticeStandings } from './standings'
export type { CreditPage }

interface Cause { partnerId: string; communityId: string; /** From the causing document, not the clock. */ occurredAt: string }
export interface ServiceCause extends Cause {
  orderId: string
  /** What the hold posted: min(actual, held). Nothing to post (0): don't call. */
  minutes: number
  rate?: Rate
  /** Code at the start and at the end and a second person's or the automatic confirmation; false: filled in later, weighs 0 until staff approve (B10, L5). */
  isVerified: boolean
  workerId: string
  residentId: string
  /** Null for the automatic confirmation. */
  confirmerId: string | null
  /** Owner and workers of the partner. */
  partnerPeople: readonly string[]
  /** Partners for which the resident works; almost always none. */
  residentPartnerIds: readonly string[]
}
const causeOf = ({ partnerId, communityId, occurredAt }: Cause, businessKey: string) => ({ accountId: partnerId, communityId, businessKey, occurredAt })
const plain = (kind: Posting['kind'], minutes: number, by: string, memo: CreditMemo, rate = RATE_ONE): Posting =>
  ({ kind, minutes, rate, isDeclared: false, by, approvedBy: null, memo, pair: null, refersTo: null })

/** The key of an order's settlement, also for staff who take it back. */
export const settlementKey = (orderId: string) => `order:${orderId}:settle`
/** Confirmed service repays. Minutes for oneself or in a loop of two are written down as declared: they weigh 0 and staff are asked (B15). @param seen the account's open page, when the caller has it */
export async function postServiceMinutes(cause: ServiceCause, now: string, seen: CreditPage | null = null): Promise<Entry> {
  const pair = { serverId: cause.workerId, residentId: cause.residentId }
  const isSelf = isSelfService(pair, cause.confirmerId, cause.partnerPeople)
  const fromMonth = addMonths(monthOf(cause.occurredAt), -1)
  const reciprocal = (await Promise.all(cause.residentPartnerIds.map((id) => since(id, fromMonth)))).flat().flatMap(({ entries }) => entries)
  const suspicion = suspicionOf(isSelf, isPairLoop(pair, reciprocal, cause.occurredAt))
  const memo = suspicion ?? (cause.isVerified ? 'order' : 'filledIn')
  const posting = { ...plain('repayService', cause.minutes, cause.workerId, memo, cause.rate), pair, isDeclared: memo !== 'order' }
  return post(seen ? ledgerHaving(seen) : ledger, causeOf(cause, settlementKey(cause.orderId)), posting, now)
}
/** @param minutes of the slot @param rate the tariff, e.g. 3/2 at peak */
export function chargeSpace(cause: Cause & { bookingId: string; minutes: number; rate?: Rate; by: string }, now: string): Promise<Entry> {
  return post(ledger, causeOf(cause, `booking:${cause.bookingId}:charge`), plain('chargeSpace', cause.minutes, cause.by, 'booking', cause.rate), now)
}
/** Taught minutes, from attendance (D7). */
export function repayCourse(cause: Cause & { sessionId: string; minutes: number; rate?: Rate; teacherId: string }, now: string): Promise<Entry> {
  return post(ledger, causeOf(cause, `session:${cause.sessionId}:taught`), plain('repayCourse', cause.minutes, cause.teacherId, 'course', cause.rate), now)
}
/** Prepaid credit that falls to the community when the partner leaves. CREDIT_NOT_ENOUGH beyond what is prepaid. */
export function donate(cause: Cause & { donationId: string; minutes: number; by: string }, now: string): Promise<Entry> {
  return post(ledger, causeOf(cause, `donation:${cause.donationId}`), plain('donate', cause.minutes, cause.by, 'exit'), now)
}
/** Takes an entry back, at most once and never more than it posted: claw-back after an upheld complaint, a redo, a correction. */
export function reverseEntry(cause: Cause & { businessKey: string; by: string; memo: CreditMemo; minutes?: number }, now: string): Promise<Entry> {
  return reverse(ledger, causeOf(cause, cause.businessKey), cause, now)
}
/** At the signing of an agreement, and (null, the default terms) after its end; a posting to a partner without an account opens one with the default terms. New terms replace the old, told again they change nothing. */
export async function setCreditTerms(partnerId: string, communityId: string, agreementId: string | null, terms: CreditTerms, now: string): Promise<void> {
  await openAccount(partnerId, communityId, monthOf(now), terms, agreementId)
  await creditAccounts.updateIf(partnerId, {}, { agreementId, terms: command.set(terms) })
  await noticeStanding(partnerId, now)
}
/** Balance, standing and due dates now. Two reads. */
export async function standingOf(partnerId: string, now: string): Promise<{ standing: CreditStanding; balanceMinutes: number; due: { minutes: number; dueOn: string; daysLeft: number }[] }> {
  const [account, state] = await Promise.all([creditAccounts.get(partnerId), stateOf(partnerId)])
  return accountView(account, state, now)
}
export interface Owed { owedMinutes: number; nextDueOn: string | null; isOverHardLine: boolean }
/** What these partners (200 at most) owe now and when the oldest part is due; who has no account is left out. Two reads, none for an empty list. */
export async function debtsOf(partnerIds: readonly string[], now: string): Promise<Map<string, Owed>> {
  if (partnerIds.length === 0) return new Map()
  const [accounts, pages] = await Promise.all([accountsByIds(partnerIds), latestOf(partnerIds)])
  const closings = new Map(pages.map(({ accountId, closing }) => [accountId, closing]))
  return new Map(accounts.map((account) => {
    const { balanceMinutes, standing, due } = accountView(account, closings.get(account._id) ?? EMPTY_STATE, now)
    return [account._id, { owedMinutes: Math.max(0, balanceMinutes), nextDueOn: due[0]?.dueOn ?? null, isOverHardLine: standing === 'held' }]
  }))
}
/** A partner that has left signs nothing more: what was proposed and not yet signed is rejected. Again changes nothing. */
export function rejectProposalsOf(partnerId: string, now: string): Promise<number> {
  return creditProposals.updateAll({ accountId: partnerId, status: 'open' }, { status: 'rejected', decidedBy: 'system', decidedAt: now })
}
/** Entries whose decision stands but whose writing was cut short; safe to run twice, late or in parallel (I31). @returns how many were written */
export async function sweepDecisions(now: string): Promise<number> {
  const before = new Date(Date.parse(now) - 60_000).toISOString()
  const signed = await creditProposals.find({ status: 'signed', decidedAt: command.lt(before) }, { limit: 50 })
  const upheld = await creditDisputes.find({ status: 'upheld', isReversed: false, decidedAt: command.lt(before) }, { limit: 50 })
  for (const proposal of signed) await postProposal(proposal, now).catch(refused)
  for (const dispute of upheld) await reverseUpheld(dispute, dispute.decidedBy ?? 'system', now).catch(refused)
  return signed.length + upheld.length
}
export interface AccountsSwept { changes: { partnerId: string; change: StandingChange }[]; /** Those that are held now, changed or not: their bookings must wait. */ held: string[]; next: string | null }
/** Nightly, account by account over all communities, some at a time: expiry and standing. @returns the changes, and where to go on */
export async function sweepAccounts(now: string, after: string, size = 50): Promise<AccountsSwept> {
  const accounts = await accountsAfter(after, size)
  const [changes, held]: [AccountsSwept['changes'], string[]] = [[], []]
  for (const account of accounts) {
    const change = await tendAccount(account, now)
    if (change) changes.push({ partnerId: account._id, change })
    if ((change?.to ?? account.standing) === 'held') held.push(account._id)
  }
  return { changes, held, next: accounts.length === size ? accounts.at(-1)?._id ?? null : null }
}
/** Partners whose standing changed after the instant, for their bookings to follow. One read. */
export async function partnersChangedSince(instant: string, limit: number): Promise<string[]> {
  return (await accountsChangedSince(instant, limit)).map(({ _id }) => _id)
}
/** Of these settlements, the orders that have no entry yet. One read. @param causes of at most some dozens of partners */
export async function unsettledOf(causes: readonly Pick<ServiceCause, 'partnerId' | 'orderId' | 'occurredAt'>[]): Promise<string[]> {
  const from = causes.map(({ occurredAt }) => monthOf(occurredAt)).sort()[0]
  const pages = from === undefined ? [] : await pagesOfAccounts([...new Set(causes.map(({ partnerId }) => partnerId))], from)
  const known = new Set(pages.flatMap(({ accountId, entries }) => entries.map(({ businessKey }) => `${accountId} ${businessKey}`)))
  return causes.filter(({ partnerId, orderId }) => !known.has(`${partnerId} ${settlementKey(orderId)}`)).map(({ orderId }) => orderId)
}
/** The page an entry of this partner would go to, for who reads it beside a write of its own; null when it must be made first. One read. */
export async function openPageOf(partnerId: string, now: string): Promise<CreditPage | null> {
  const found = await page(pageId(partnerId, monthOf(now)))
  return found && !found.nextPageId && !isFull(found) ? found : null
}
/** A refusal is an answer, not a failure of the sweep. */
function refused(error: unknown): null {
  if (error instanceof AppError) return null
  throw error
}
