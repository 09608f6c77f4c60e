// A page: the entries of one account in one China month (in parts, should a month be long). It is the monthly statement as well.
// Invariant: closing = opening + entries; a page with a successor never changes again; the successor opens as this one closed.
import { monthOf } from './calendar'
import type { Entry } from './entry'
import { EMPTY_STATE, type State } from './state'

export interface Page {
  _id: string
  accountId: string
  communityId: string
  month: string
  /** 1, and more only when a month has more than ENTRIES_PER_PAGE entries. */
  part: number
  opening: State
  entries: Entry[]
  closing: State
  nextPageId: string | null
}
/** A page is read whole at every posting: at about 560 bytes an entry this keeps it below 60 KB. */
export const ENTRIES_PER_PAGE = 100

export function pageId(accountId: string, month: string, part = 1): string {
  return part === 1 ? `${accountId}:${month}` : `${accountId}:${month}:${part}`
}
export function firstPage(accountId: string, communityId: string, month: string): Page {
  return { _id: pageId(accountId, month), accountId, communityId, month, part: 1, opening: EMPTY_STATE, entries: [], closing: EMPTY_STATE, nextPageId: null }
}
/** The empty page that follows; in the same month it is the next part. */
export function pageAfter(page: Page, month: string): Page {
  const part = month > page.month ? 1 : page.part + 1
  const at = month > page.month ? month : page.month
  return { ...page, _id: pageId(page.accountId, at, part), month: at, part, opening: page.closing, entries: [] }
}
export const isFull = (page: Page) => page.entries.length >= ENTRIES_PER_PAGE
/** The month a posting belongs to: never before its cause, so that a repeat knows from where to look for it. */
export function monthFor(occurredAt: string, now: string): string {
  const [cause, present] = [monthOf(occurredAt), monthOf(now)]
  return cause > present ? cause : present
}
/** Has the cause been posted in these pages already? */
export function findEntry(pages: readonly Page[], businessKey: string): Entry | undefined {
  for (const page of pages) {
    const entry = page.entries.find((one) => one.businessKey === businessKey)
    if (entry) return entry
  }
  return undefined
}
