// The ledger's pages and accounts in the database. The account document is made together with the first page and makes that page the only first one.
import { collection, command, isDuplicate, withTx } from '../_platform/db'
import type { CreditStanding } from '../../contract/terms'
import type { StandingChange } from './domain/lines'
import type { Entry } from './domain/entry'
import { firstPage, type Page } from './domain/page'
import type { State } from './domain/state'
import type { CreditTerms } from './domain/terms'
import { DEFAULT_TERMS } from './domain/terms'

export const creditPages = collection<Page>({
  name: 'creditPages',
  indexes: [['accountId', 'month', 'part'], ['communityId', 'month']],
})
/** Where an account stands, as it was last noticed, and the agreement's terms for it. The balance is in the pages only. */
export interface CreditAccountDoc {
  _id: string
  communityId: string
  agreementId: string | null
  terms: CreditTerms
  standing: CreditStanding
  changes: StandingChange[]
  /** Instant of the last change; null before the first. */
  changedAt: string | null
  openedMonth: string
}
export const creditAccounts = collection<CreditAccountDoc>({ name: 'creditAccounts', indexes: [['communityId', '_id'], ['changedAt', '_id']] })
const PAGES_READ = 200

export function page(id: string): Promise<Page | null> {
  return creditPages.get(id)
}
export async function latest(accountId: string): Promise<Page | null> {
  const [last] = await creditPages.find({ accountId }, { orderBy: [['month', 'desc'], ['part', 'desc']], limit: 1 })
  return last ?? null
}
/** The last page of each of these accounts, by the one thing only a last page has. Without entries; one read. */
export function latestOf(accountIds: readonly string[]): Promise<Pick<Page, '_id' | 'accountId' | 'closing'>[]> {
  return creditPages.find({ accountId: command.in([...accountIds]), nextPageId: null }, { limit: PAGES_READ, fields: { accountId: true, closing: true } })
}
export function accountsByIds(ids: readonly string[]): Promise<CreditAccountDoc[]> {
  return creditAccounts.find({ _id: command.in([...ids]) }, { limit: PAGES_READ })
}
export function since(accountId: string, month: string): Promise<Page[]> {
  return creditPages.find({ accountId, month: command.gte(month) }, { orderBy: [['month', 'asc'], ['part', 'asc']], limit: PAGES_READ })
}
export function pagesOfMonth(accountId: string, month: string): Promise<Page[]> {
  return creditPages.find({ accountId, month }, { orderBy: [['part', 'asc']], limit: PAGES_READ })
}
/** The page in which a cause stands, whatever its month: a walk over the account's pages inside the database. One read. */
export function pagesWithEntry(accountId: string, businessKey: string): Promise<Page[]> {
  return creditPages.find({ accountId, 'entries.businessKey': businessKey }, { limit: 1 })
}
export async function latestBefore(accountId: string, month: string): Promise<Page | null> {
  const [last] = await creditPages.find({ accountId, month: command.lt(month) }, { orderBy: [['month', 'desc'], ['part', 'desc']], limit: 1 })
  return last ?? null
}
export function accountsOf(communityId: string, afterId: string | null, limit: number): Promise<CreditAccountDoc[]> {
  return creditAccounts.find({ communityId, ...(afterId ? { _id: command.gt(afterId) } : {}) }, { orderBy: [['_id', 'asc']], limit })
}
/** All accounts of the deployment by id, a step of a walk. */
export function accountsAfter(afterId: string, limit: number): Promise<CreditAccountDoc[]> {
  return creditAccounts.find({ _id: command.gt(afterId) }, { orderBy: [['_id', 'asc']], limit })
}
/** Accounts whose standing changed after the instant. */
export function accountsChangedSince(instant: string, limit: number): Promise<CreditAccountDoc[]> {
  return creditAccounts.find({ changedAt: command.gt(instant) }, { orderBy: [['changedAt', 'asc'], ['_id', 'asc']], limit })
}
/** Whole pages of some accounts from a month on, oldest first within an account. */
export function pagesOfAccounts(accountIds: string[], month: string): Promise<Page[]> {
  if (accountIds.length === 0) return Promise.resolve([])
  return creditPages.find({ accountId: command.in(accountIds), month: command.gte(month) }, { orderBy: [['accountId', 'asc'], ['month', 'asc'], ['part', 'asc']], limit: PAGES_READ })
}
type PageStates = Pick<Page, '_id' | 'accountId' | 'opening' | 'closing'>
/** The pages of a community in some months without their entries, oldest first within an account. */
export async function statesOfCommunity(communityId: string, first: string, last: string): Promise<PageStates[]> {
  const months = command.gte(first).and(command.lte(last))
  return creditPages.find({ communityId, month: months }, { orderBy: [['accountId', 'asc'], ['month', 'asc'], ['part', 'asc']], limit: 1_000, fields: { accountId: true, opening: true, closing: true } })
}
export function append(to: Page, entry: Entry, closing: State): Promise<boolean> {
  return creditPages.updateIf(to._id, { 'closing.hash': to.closing.hash, nextPageId: null }, { entries: command.push([entry]), closing: command.set(closing) })
}
export async function rollOver(from: Page, next: Page): Promise<void> {
  await withTx(async (tx) => {
    const present = await tx.get(creditPages, from._id)
    if (!present || present.nextPageId || present.closing.hash !== from.closing.hash) return
    await tx.update(creditPages, from._id, { nextPageId: next._id })
    await tx.add(creditPages, next)
  })
}
export async function openAccount(accountId: string, communityId: string, month: string, terms = DEFAULT_TERMS, agreementId: string | null = null): Promise<void> {
  const account: CreditAccountDoc = { _id: accountId, communityId, agreementId, terms, standing: 'ok', changes: [], changedAt: null, openedMonth: month }
  try {
    await withTx(async (tx) => {
      if (await tx.get(creditAccounts, accountId)) return
      await tx.add(creditAccounts, account)
      await tx.add(creditPages, firstPage(accountId, communityId, month))
    })
  } catch (error) {
    if (!isDuplicate(error)) throw error
  }
}
