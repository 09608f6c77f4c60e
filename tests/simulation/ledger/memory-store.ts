// Documents in memory under the database's rules for one document: a conditional update happens wholly or not at all. What is stored is frozen,
// so that nobody can change it in place; that is as good as a copy for every read, and a hundred times quicker.
// `faults` are seeded bugs of a store, to show that the simulation sees them.
import type { PageStore } from '../../../cloudfunctions/credits/posting'
import type { Entry } from '../../../cloudfunctions/credits/domain/entry'
import type { Page } from '../../../cloudfunctions/credits/domain/page'
import type { State } from '../../../cloudfunctions/credits/domain/state'
import type { Scheduler } from './scheduler'

export type StoreFault = 'appendsBlindly' | 'appendsToClosedPage' | 'tearsRollOver' | 'dropsOldEntries'
/** What is frozen already has frozen parts: a new page costs its new entry only. */
function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.values(value).forEach(frozen)
  return Object.freeze(value)
}

export class MemoryStore implements PageStore {
  readonly pages = new Map<string, Page>()
  private readonly accounts = new Set<string>()
  constructor(private readonly scheduler: Scheduler, private readonly firstPage: (accountId: string, communityId: string, month: string) => Page, private readonly fault?: StoreFault) {}

  private put(page: Page): void {
    this.pages.set(page._id, frozen({ ...page }))
  }
  pagesOf(accountId: string): Page[] {
    return [...this.pages.values()].filter((page) => page.accountId === accountId).sort((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : a.part - b.part))
  }
  page(id: string): Promise<Page | null> {
    return this.scheduler.step(() => this.pages.get(id) ?? null)
  }
  latest(accountId: string): Promise<Page | null> {
    return this.scheduler.step(() => this.pagesOf(accountId).at(-1) ?? null)
  }
  since(accountId: string, month: string): Promise<Page[]> {
    return this.scheduler.step(() => this.pagesOf(accountId).filter((page) => page.month >= month))
  }
  append(page: Page, entry: Entry, closing: State): Promise<boolean> {
    return this.scheduler.step(() => {
      const present = this.pages.get(page._id)!
      if (present.closing.hash !== page.closing.hash && this.fault !== 'appendsBlindly') return false
      if (present.nextPageId && this.fault !== 'appendsToClosedPage') return false
      const kept = this.fault === 'dropsOldEntries' && present.entries.length > 5 ? present.entries.slice(1) : present.entries
      this.put({ ...present, entries: [...kept, entry], closing })
      return true
    })
  }
  async rollOver(page: Page, next: Page): Promise<void> {
    if (this.fault === 'tearsRollOver') {
      await this.scheduler.step(() => this.put(next))
      await this.scheduler.step(() => this.put({ ...this.pages.get(page._id)!, nextPageId: next._id }))
      return
    }
    await this.scheduler.step(() => {
      const present = this.pages.get(page._id)!
      if (present.nextPageId || present.closing.hash !== page.closing.hash) return
      this.put({ ...present, nextPageId: next._id })
      this.put(next)
    })
  }
  openAccount(accountId: string, communityId: string, month: string): Promise<void> {
    return this.scheduler.step(() => {
      if (this.accounts.has(accountId)) return
      this.accounts.add(accountId)
      this.put(this.firstPage(accountId, communityId, month))
    })
  }
}
