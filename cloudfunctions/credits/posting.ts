// How an entry gets into the ledger, once: read the account's open page, look for the cause, append on the condition that nobody was faster.
// Two database commands as a rule; the storage is handed in, so that the simulation runs this very code on a store that crashes.
import { fail } from '../_platform/errors'
import type { Digest } from './domain/canonical'
import { monthOf } from './domain/calendar'
import { approvalOf, compose, reversalOf } from './domain/compose'
import type { Cause, Entry, Posting } from './domain/entry'
import { findEntry, isFull, monthFor, pageAfter, pageId, type Page } from './domain/page'
import { apply, type State } from './domain/state'

/** What the ledger needs of a store. Each call is one step; `append` and `rollOver` happen wholly or not at all. */
export interface PageStore {
  page(id: string): Promise<Page | null>
  latest(accountId: string): Promise<Page | null>
  /** All pages from this month on, oldest first. */
  since(accountId: string, month: string): Promise<Page[]>
  /** Appends only while the page still ends with the hash the entry chains to and has no successor. @returns whether it did */
  append(page: Page, entry: Entry, closing: State): Promise<boolean>
  /** Gives the page a successor, once; the successor opens with what the page closed with. Losing the race to another is no error. */
  rollOver(page: Page, next: Page): Promise<void>
  /** Opens the account with its first page, once. */
  openAccount(accountId: string, communityId: string, month: string): Promise<void>
}
export interface Ports { store: PageStore; digest: Digest; pause: (attempt: number) => Promise<void> }
/** Enough for every instance of a busy function to lose to each of the others and still get its turn. */
const ATTEMPTS = 120
/** Clocks of instances differ by seconds; a cause further ahead than this is a bug and must not open future pages. */
const AHEAD_MILLISECONDS = 10 * 60_000

/** Posts what `posting` says for this cause; the same cause again gives the entry that is there. CREDIT_CAUSE_REUSED when it says something else. */
export async function post(ports: Ports, cause: Cause, posting: Posting, now: string): Promise<Entry> {
  const entry = await appendOnce(ports, cause, now, () => posting)
  if (entry.kind !== posting.kind || entry.minutes !== posting.minutes) fail('CREDIT_CAUSE_REUSED')
  return entry
}
/** Takes an entry back, once. @param cause business key and instant of the entry to be reversed @param minutes absent: all of it */
export async function reverse(ports: Ports, cause: Cause, { by, memo, minutes }: { by: string; memo: Posting['memo']; minutes?: number }, now: string): Promise<Entry> {
  const pages = await ports.store.since(cause.accountId, monthOf(cause.occurredAt))
  const original = findEntry(pages, cause.businessKey) ?? fail('CREDIT_ENTRY_UNKNOWN')
  const posting = reversalOf(original, by, memo, minutes)
  return post(ports, { ...cause, businessKey: `reverse:${cause.businessKey}` }, posting, now)
}
/** Gives declared minutes their weight. @param cause business key and instant of the declared entry */
export async function approve(ports: Ports, cause: Cause, approverId: string, now: string): Promise<Entry> {
  return appendOnce(ports, { ...cause, businessKey: `approve:${cause.businessKey}` }, now, (state) => approvalOf(state, cause.businessKey, approverId))
}

async function appendOnce(ports: Ports, cause: Cause, now: string, postingFor: (state: State) => Posting): Promise<Entry> {
  if (Date.parse(cause.occurredAt) > Date.parse(now) + AHEAD_MILLISECONDS) fail('INTERNAL')
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const page = await openPage(ports.store, cause, now)
    const before = findEntry([page], cause.businessKey) ?? await findEarlier(ports.store, cause, page)
    if (before) return before
    const entry = compose(page.closing, cause, postingFor(page.closing), now, ports.digest)
    if (await ports.store.append(page, entry, apply(page.closing, entry))) return entry
    await ports.pause(attempt)
  }
  return fail('CONFLICT_RETRY')
}
/**
 * A cause later than every cause of the pages before can't stand in them: the usual case, without another read. Else those pages are searched:
 * an entry is never in a month before its cause, and closed pages don't change, so from the cause's month to the open page is the whole search.
 */
async function findEarlier(store: PageStore, cause: Cause, open: Page): Promise<Entry | undefined> {
  if (cause.occurredAt > open.opening.latestOccurredAt) return undefined
  return findEntry(await store.since(cause.accountId, monthOf(cause.occurredAt)), cause.businessKey)
}
/** The account's last page, made if the month is new. One read as a rule, two in the later parts of a long month. */
async function openPage(store: PageStore, { accountId, communityId, occurredAt }: Cause, now: string): Promise<Page> {
  const month = monthFor(occurredAt, now)
  let page = await store.page(pageId(accountId, month))
  for (;;) {
    page ??= await store.latest(accountId)
    if (!page) await store.openAccount(accountId, communityId, month)
    else if (!page.nextPageId && (page.month < month || isFull(page))) await store.rollOver(page, pageAfter(page, month))
    else if (!page.nextPageId) return page
    page = null
  }
}
