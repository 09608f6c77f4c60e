// The pages of the demo's accounts while they are told: every entry is made by the ledger's own rules, in the order of time.
import { sha256 } from '../../../cloudfunctions/_platform/digest'
import { monthOf } from '../../../cloudfunctions/credits/domain/calendar'
import { compose } from '../../../cloudfunctions/credits/domain/compose'
import { RATE_ONE, type Entry, type Posting } from '../../../cloudfunctions/credits/domain/entry'
import { firstPage, isFull, pageAfter, type Page } from '../../../cloudfunctions/credits/domain/page'
import { apply, EMPTY_STATE, type State } from '../../../cloudfunctions/credits/domain/state'
import { DEFAULT_TERMS, type CreditTerms } from '../../../cloudfunctions/credits/domain/terms'
import type { CreditAccountDoc } from '../../../cloudfunctions/credits/pages-store'

/** Something that moves minutes, at its instant. `occurredAt` where it is not that instant. */
export interface LedgerEvent { accountId: string; communityId: string; businessKey: string; at: string; occurredAt?: string; posting: Posting }
export const plainPosting = (kind: Posting['kind'], minutes: number, by: string, memo: Posting['memo'], more: Partial<Posting> = {}): Posting =>
  ({ kind, minutes, rate: RATE_ONE, isDeclared: false, by, approvedBy: null, memo, pair: null, refersTo: null, ...more })

export class LedgerBook {
  private readonly pages = new Map<string, Page[]>()
  private readonly accounts = new Map<string, CreditAccountDoc>()
  /** @param terms of the agreement that counts; a later one replaces them */
  open(accountId: string, communityId: string, at: string, terms: CreditTerms = DEFAULT_TERMS, agreementId: string | null = null): CreditAccountDoc {
    const present = this.accounts.get(accountId)
    const account: CreditAccountDoc = { _id: accountId, communityId, agreementId, terms, standing: 'ok', changes: [], changedAt: null, openedMonth: present?.openedMonth ?? monthOf(at) }
    this.accounts.set(accountId, account)
    if (!present) this.pages.set(accountId, [firstPage(accountId, communityId, monthOf(at))])
    return account
  }
  post({ accountId, communityId, businessKey, at, occurredAt = at, posting }: LedgerEvent): Entry {
    if (!this.accounts.has(accountId)) this.open(accountId, communityId, at)
    const page = this.pageFor(accountId, monthOf(at))
    const entry = compose(page.closing, { accountId, communityId, businessKey, occurredAt }, posting, at, sha256)
    page.closing = apply(page.closing, entry)
    page.entries = [...page.entries, entry]
    return entry
  }
  private pageFor(accountId: string, month: string): Page {
    const own = this.pages.get(accountId)!
    const page = own.at(-1)!
    if (month <= page.month && !isFull(page)) return page
    const next = pageAfter(page, month)
    page.nextPageId = next._id
    own.push(next)
    return next
  }
  stateOf(accountId: string): State {
    return this.pages.get(accountId)?.at(-1)?.closing ?? EMPTY_STATE
  }
  entriesOf(accountId: string): Entry[] {
    return (this.pages.get(accountId) ?? []).flatMap(({ entries }) => entries)
  }
  save(account: CreditAccountDoc): void {
    this.accounts.set(account._id, account)
  }
  allAccounts(): CreditAccountDoc[] {
    return [...this.accounts.values()]
  }
  allPages(): Page[] {
    return [...this.pages.values()].flat()
  }
}
