// Documents in memory under the database's rules for one document: a conditional update happens wholly or not at all, every read is a copy.
// `faults` are seeded bugs of a store, to show that the simulation sees them.
import type { PageStore } from '../../../cloudfunctions/credits/posting'
import type { Entry } from '../../../cloudfunctions/credits/domain/entry'
import type { Page } from '../../../cloudfunctions/credits/domain/page'
import type { State } from '../../../cloudfunctions/credits/domain/state'
import type { Scheduler } from './scheduler'

export type StoreFault = 'appendsBlindly' | 'appendsToClosedPage' | 'tearsRollOver' | 'editsInPlace'
const copy = <T>(value: T): T => structuredClone(value)

export class MemoryStore implements PageStore {
  readonly pages = new Map<string, Page>()
  private readonly accounts = new Set<string>()
  constructor(private readonly scheduler: Scheduler, private readonly firstPage: (accountId: string, communityId: string, month: string) => Page, private readonly fault?: StoreFault) {}

  pagesOf(accountId: string): Page[] {
    return [...this.pages.values()].filter((page) => page.accountId === accountId).sort((a, b) => a.month.localeCompare(b.month) || a.part - b.part)
  }
  page(id: string): Promise<Page | null> {
    return this.scheduler.step(() => copy(this.pages.get(id) ?? null))
  }
  latest(accountId: string): Promise<Page | null> {
    return this.scheduler.step(() => copy(this.pagesOf(accountId).at(-1) ?? null))
  }
  since(accountId: string, month: string): Promise<Page[]> {
    return this.scheduler.step(() => copy(this.pagesOf(accountId).filter((page) => page.month >= month)))
  }
  append(page: Page, entry: Entry, closing: State): Promise<boolean> {
    return this.scheduler.step(() => {
      const present = this.pages.get(page._id)!
      if (present.closing.hash !== page.closing.hash && this.fault !== 'appendsBlindly') return false
      if (present.nextPageId && this.fault !== 'appendsToClosedPage') return false
      if (this.fault === 'editsInPlace' && present.entries.length > 5) present.entries.shift()
      this.pages.set(page._id, { ...present, entries: [...present.entries, copy(entry)], closing: copy(closing) })
      return true
    })
  }
  async rollOver(page: Page, next: Page): Promise<void> {
    if (this.fault === 'tearsRollOver') {
      await this.scheduler.step(() => this.pages.set(next._id, copy(next)))
      await this.scheduler.step(() => this.pages.set(page._id, { ...this.pages.get(page._id)!, nextPageId: next._id }))
      return
    }
    await this.scheduler.step(() => {
      const present = this.pages.get(page._id)!
      if (present.nextPageId || present.closing.hash !== page.closing.hash) return
      this.pages.set(page._id, { ...present, nextPageId: next._id })
      this.pages.set(next._id, copy(next))
    })
  }
  openAccount(accountId: string, communityId: string, month: string): Promise<void> {
    return this.scheduler.step(() => {
      if (this.accounts.has(accountId)) return
      this.accounts.add(accountId)
      const page = this.firstPage(accountId, communityId, month)
      this.pages.set(page._id, copy(page))
    })
  }
}
