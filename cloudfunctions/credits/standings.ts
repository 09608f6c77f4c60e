// Where an account stands, noticed and written down when it changes (B11), and prepaid credit that has outlived its terms (B14).
import { dayOf, monthOf } from './domain/calendar'
import { expiringMinutes } from './domain/due'
import { RATE_ONE, type Entry } from './domain/entry'
import { factsOf, standingAfter, type StandingChange } from './domain/lines'
import { stateOf } from './accounts'
import { ledger } from './ledger'
import { creditAccounts, type CreditAccountDoc } from './pages-store'
import { post } from './posting'

const CHANGES_KEPT = 50

/** Writes a change of standing down, once. @returns the change to tell the partner about; null when there is none or another call was first */
export async function refreshStanding(account: CreditAccountDoc, now: string): Promise<StandingChange | null> {
  const facts = factsOf(await stateOf(account._id), account.terms, dayOf(now))
  const to = standingAfter(account.standing, facts, account.terms)
  if (to === account.standing) return null
  const change: StandingChange = { from: account.standing, to, at: now, ...facts }
  const isOurs = await creditAccounts.updateIf(account._id, { standing: account.standing }, { standing: to, changes: [...account.changes, change].slice(-CHANGES_KEPT) })
  return isOurs ? change : null
}
/** At most one entry a month and account. The amount is a matter of the month's first run; a later run finds its entry. */
export async function expirePrepaid(account: CreditAccountDoc, now: string): Promise<Entry | null> {
  const minutes = expiringMinutes(await stateOf(account._id), account.terms, dayOf(now))
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
