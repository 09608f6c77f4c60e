// The ledger on a local cloud of its own: its function, the probe that posts as orders and bookings do, and the verifier over what is stored.
import { sha256 } from '../../../cloudfunctions/_platform/digest'
import type { Entry } from '../../../cloudfunctions/credits/domain/entry'
import type { Page } from '../../../cloudfunctions/credits/domain/page'
import { firstFault, type Fault } from '../../../cloudfunctions/credits/domain/verify'
import { buildProbe, probeCollections } from '../../../tools/bench/ledger/probe-cloud'
import { startWorld } from '../../support/world'
import { mutating, type Mutation } from '../../simulation/ledger/load-product'

export const PARTNER = 'pt-c1-01'
export const COMMUNITY = 'd1-s1-c1'
export type Posted = Entry & { refused?: string }

export const startLedger = (...mutations: Mutation[]) => startLedgerAt(undefined, ...mutations)
/** @param dataDir absent: in memory only */
export async function startLedgerAt(dataDir: string | undefined, ...mutations: Mutation[]) {
  const world = await startWorld({ functionsRoot: await buildProbe([mutating(mutations)]), collections: await probeCollections(), dataDir })
  const pages = () => world.read('creditPages') as unknown as Page[]
  const pagesOf = (accountId: string) => pages().filter((page) => page.accountId === accountId).sort((a, b) => a.month.localeCompare(b.month) || a.part - b.part)
  return {
    ...world, pages, pagesOf,
    /** Calls one of the probe's actions; `now` is the cloud's clock unless told. */
    probe: async (action: string, input: object): Promise<Posted> => await world.cloud.invoke('probe', { action, input: { now: world.now(), ...input } }, { openid: 'probe', source: 'wx_client' }) as Posted,
    /** Data of a call that should succeed. */
    call: async <T = Record<string, never>>(persona: string, action: string, input: object, requestId?: string): Promise<T> => {
      const envelope = await world.ask(persona, 'credits', action, input, requestId)
      if (!envelope.ok) throw new Error(`${action}: ${envelope.error.code}`)
      return envelope.data as T
    },
    balanceOf: (accountId: string) => pagesOf(accountId).at(-1)?.closing.balanceMinutes,
    entriesOf: (accountId: string) => pagesOf(accountId).flatMap(({ entries }) => entries),
    faults: (): Fault[] => [...new Set(pages().map(({ accountId }) => accountId))].map((id) => firstFault(pagesOf(id), sha256)).filter((fault) => fault !== null),
  }
}
