// Where an account stands, noticed and written down when it changes (B11), and prepaid credit that has outlived its terms (B14).
import { dayOf, monthOf } from './domain/calendar'
import { expiringMinutes } from './domain/due'
import { RATE_ONE, type Entry } from './domain/entry'
import { factsOf, standingAfter, type StandingChange } from './domain/lines'
import { stateOf } from './accounts'
import { ledger } from './ledger'
import type { State } from './domain/state'
import { accountsByIds, creditAccounts, latestOf, type CreditAccountDoc } from './pages-store'
import { post } from './posting'
import { tellChanges } from './standing-notices'

const CHANGES_KEPT = 50
/** For how long a change is told again, should the run that noticed it have been killed before it told. */
const TOLD_AGAIN_MILLISECONDS = 2 * 86_400_000

/** Writes a change of standing down, once. @returns the change; null when there is none or another call was first */
export async function refreshStanding(account: CreditAccountDoc, now: string, state?: State): Promise<StandingChange | null> {
  const facts = factsOf(state ?? await stateOf(account._id), account.terms, dayOf(now))
  const to = standingAfter(account.standing, facts, account.terms)
  if (to === account.standing) return null
  const change: StandingChange = { from: account.standing, to, at: now, ...facts }
  const isOurs = await creditAccounts.updateIf(account._id, { standing: account.standing }, { standing: to, changes: [...account.changes, change].slice(-CHANGES_KEPT), changedAt: now })
  return isOurs ? change : null
}
/** The account's standing follows its balance, and whoever must know is told. After every entry that is not part of a hot path. */
export async function noticeStanding(accountId: string, now: string): Promise<void> {
  const account = await creditAccounts.get(accountId)
  const change = account && await refreshStanding(account, now)
  if (account && change) await tellChanges([{ account, change }])
}
/** The same for several accounts: two reads, and what changes. */
export async function noticeStandings(accountIds: readonly string[], now: string): Promise<void> {
  const [accounts, pages] = await Promise.all([accountsByIds(accountIds), latestOf(accountIds)])
  for (const account of accounts) {
    const state = pages.find(({ accountId }) => accountId === account._id)?.closing
    const change = await refreshStanding(account, now, state)
    if (change) await tellChanges([{ account, change }])
  }
}
/** One account in the night: what is too old or above the cap expires, what changed by the mere passing of days is noticed and told. */
export async function tendAccount(account: CreditAccountDoc, now: string): Promise<StandingChange | null> {
  const state = await stateOf(account._id)
  const expired = await expirePrepaid(account, state, now)
  const change = await refreshStanding(account, now, expired ? undefined : state)
  const last = change ?? account.changes.at(-1)
  if (last && Date.parse(now) - Date.parse(last.at) < TOLD_AGAIN_MILLISECONDS) await tellChanges([{ account, change: last }])
  return change
}
/** At most one entry a month and account. The amount is a matter of the month's first run; a later run finds its entry. */
async function expirePrepaid(account: CreditAccountDoc, state: State, now: string): Promise<Entry | null> {
  const minutes = expiringMinutes(state, account.terms, dayOf(now))
  if (minutes === 0) return null
  const cause = { accountId: account._id, communityId: account.communityId, businessKey: `expire:${monthOf(now)}`, occurredAt: now }
  return post(ledger, cause, { kind: 'expire', minutes, rate: RATE_ONE, isDeclared: false, by: 'system', approvedBy: null, memo: 'tooOld', pair: null, refersTo: null }, now).catch(alreadyDone)
}
/** Another run of the month has expired another amount, or the credit was used meanwhile: nothing more to do until next month. */
function alreadyDone(error: unknown): null {
  const code = (error as { code?: string }).code
  if (code === 'CREDIT_CAUSE_REUSED' || code === 'CREDIT_NOT_ENOUGH') return null
  throw error
}
