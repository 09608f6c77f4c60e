// Fills an empty store, all in one commit: a start that is killed while seeding leaves the store empty, never half full.
import type { Store } from '../local-cloud/engine/store'
import { keyOfId, type Document } from '../local-cloud/engine/values'
import { baseDocuments } from './base'

/** `demo`: a month of life in the district; `base`: the district without history; `none`: nothing at all. */
export const SEEDS = ['demo', 'base', 'none'] as const
export type Seed = (typeof SEEDS)[number]
export function isSeed(text: string): text is Seed {
  return (SEEDS as readonly string[]).includes(text)
}
/** Documents by collection. @param now milliseconds since 1970; dates of the demo are counted from it */
export function seedDocuments(seed: Seed, _now: number): Record<string, Document[]> {
  return seed === 'none' ? {} : baseDocuments()
}
/** Does nothing when the store holds any document at all. @returns how many documents were written */
export async function seedStore(store: Store, seed: Seed, now: number): Promise<number> {
  if (store.names().some((name) => store.table(name).documents.size > 0)) return 0
  const writes = Object.entries(seedDocuments(seed, now)).flatMap(([collection, documents]) => documents.map((document): [string, string, Document] => [collection, keyOfId(document._id), document]))
  if (writes.length > 0) await store.write(() => ({ writes, result: undefined }))
  return writes.length
}
