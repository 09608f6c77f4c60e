// The ledger on the real database, for this feature's own use cases; other features come in through public.ts.
import { sha256 } from '../_platform/digest'
import * as pages from './pages-store'
import type { Ports } from './posting'

const LONGEST_PAUSE_MILLISECONDS = 100

export const ledger: Ports = {
  store: { page: pages.page, latest: pages.latest, since: pages.since, append: pages.append, rollOver: pages.rollOver, openAccount: pages.openAccount },
  digest: sha256,
  // Losers spread out over the time of a few postings; an equal chance for all, so that nobody starves.
  pause: () => new Promise((done) => setTimeout(done, Math.random() * LONGEST_PAUSE_MILLISECONDS)),
}
