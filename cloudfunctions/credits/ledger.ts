// The ledger on the real database, for this feature's own use cases; other features come in through public.ts.
import { sha256 } from '../_platform/digest'
import type { Page } from './domain/page'
import * as pages from './pages-store'
import type { Ports } from './posting'
import { partnerOf } from '../partners/public'

const LONGEST_PAUSE_MILLISECONDS = 100

export const ledger: Ports = {
  store: { page: pages.page, latest: pages.latest, since: pages.since, append: pages.append, rollOver: pages.rollOver, openAccount: openAtHome },
  digest: sha256,
  // Losers spread out over the time of a few postings; an equal chance for all, so that nobody starves.
  pause: () => new Promise((done) => setTimeout(done, Math.random() * LONGEST_PAUSE_MILLISECONDS)),
}
/** An account lies in its partner's own community, also when the first entry comes from a neighbour's order (A23). */
async function openAtHome(accountId: string, communityId: string, month: string): Promise<void> {
  const partner = await partnerOf(accountId)
  await pages.openAccount(accountId, partner?.communityId ?? communityId, month)
}
/** The ledger for a caller who has just read the page itself: the first look costs nothing, a lost race reads again. */
export function ledgerHaving(seen: Page): Ports {
  let unused: Page | null = seen
  const page = (id: string) => {
    const handed = unused
    unused = null
    return handed?._id === id ? Promise.resolve(handed) : ledger.store.page(id)
  }
  return { ...ledger, store: { ...ledger.store, page } }
}
