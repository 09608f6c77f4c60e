// One district for the whole matrix: built once, then put back document by document after each call that changed something.
import type { Envelope } from '../../../contract/kernel'
import type { StoredWrite } from '../../../tools/local-cloud/engine/store'
import type { Document } from '../../../tools/local-cloud/engine/values'
import { startWorld } from '../../support/world'
import { makeFacts } from './facts'
import { EXTRA_PEOPLE } from './relations'

export type MatrixWorld = Awaited<ReturnType<typeof startMatrixWorld>>
export type Answer = Envelope<Record<string, unknown>>

export async function startMatrixWorld() {
  const world = await startWorld({ maxInstances: 3 })
  await world.cloud.write('people', EXTRA_PEOPLE as unknown as Document[])
  await addColleague(world.cloud.write, world.read('partners'))
  const facts = await makeFacts(world)
  const { store } = world.cloud
  const snapshot = new Map(store.names().map((name) => [name, new Map(store.table(name).documents)]))
  /** Writes that lead back to the snapshot. A changed document is another object, so comparing identities suffices. */
  const differences = (): StoredWrite[] => store.names().flatMap((name) => {
    const now = store.table(name).documents
    const then = snapshot.get(name) ?? new Map<string, Document>()
    const keys = [...new Set([...then.keys(), ...now.keys()])].filter((key) => then.get(key) !== now.get(key))
    return keys.map((key): StoredWrite => [name, key, then.get(key) ?? null])
  })
  return {
    facts, url: world.cloud.url,
    ask: async (openid: string, fn: string, action: string, input: unknown, requestId: string) =>
      (await world.cloud.invoke(fn, { action, input, requestId }, { openid, source: 'wx_client' })) as Answer,
    changedCollections: () => [...new Set(differences().map(([name]) => name))],
    reset: () => store.write(() => ({ writes: differences(), result: undefined })),
    hash: () => world.cloud.hash(),
    /** The next minute, so that no rate limit is met; timers fire on the way and what they did is undone. */
    nextMinute: async () => {
      await world.cloud.clock.advance(60_000)
      await store.write(() => ({ writes: differences(), result: undefined }))
    },
    issuePhoneCode: (phone: string) => world.cloud.apis.issuePhoneCode(phone),
    close: () => world.close(),
  }
}
async function addColleague(write: (collection: string, documents: Document[]) => Promise<unknown>, partners: Document[]): Promise<void> {
  const partner = partners.find(({ _id }) => _id === 'pt-c1-02')!
  await write('partners', [{ ...partner, workers: [...(partner.workers as Document[]), { personId: 'p-matrix-worker', name: '同事', role: 'worker' }] }])
}
