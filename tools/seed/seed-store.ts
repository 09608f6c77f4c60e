// Fills an empty store, all in one commit: a start that is killed while seeding leaves the store empty, never half full.
import { keyOfId, type Document } from '../local-cloud/engine/values'
import type { LocalCloud } from '../local-cloud/start-local-cloud'
import { baseDocuments } from './base'
import { demoDocuments } from './demo/demo'
import { demoPictures } from './demo/pictures'

/** `demo`: a month of life in the district; `base`: the district without history; `none`: nothing at all. */
export const SEEDS = ['demo', 'base', 'none'] as const
export type Seed = (typeof SEEDS)[number]
export function isSeed(text: string): text is Seed {
  return (SEEDS as readonly string[]).includes(text)
}
/** Documents by collection; dates of the demo are counted from the cloud's present instant. */
function documentsOf(seed: Seed, { clock, saveFile }: LocalCloud): Record<string, Document[]> {
  if (seed === 'none') return {}
  if (seed === 'base') return baseDocuments()
  return { ...demoDocuments(clock.now()), pictures: demoPictures(saveFile) as unknown as Document[] }
}
/** Does nothing when the store holds any document at all: what a person has entered is never touched. @returns how many documents were written */
export async function seedStore(cloud: LocalCloud, seed: Seed): Promise<number> {
  const { store } = cloud
  if (store.names().some((name) => store.table(name).documents.size > 0)) return 0
  const writes = Object.entries(documentsOf(seed, cloud)).flatMap(([collection, documents]) => documents.map((document): [string, string, Document] => [collection, keyOfId(document._id), document]))
  if (writes.length > 0) await store.write(() => ({ writes, result: undefined }))
  return writes.length
}
