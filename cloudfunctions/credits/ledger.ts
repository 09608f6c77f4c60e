// The ledger on the real database, for this feature's own use cases; other features come in through public.ts.
import { sha256 } from '../_platform/digest'
import * as pages from './pages-store'
import type { Ports } from './posting'

export const ledger: Ports = {
  store: { page: pages.page, latest: pages.latest, since: pages.since, append: pages.append, rollOver: pages.rollOver, openAccount: pages.openAccount },
  digest: sha256,
  pause: (attempt) => new Promise((done) => setTimeout(done, Math.random() * Math.min(200, 4 * 2 ** attempt))),
}
