// The collections as the cloud must set them up, read from the stores: indexes, unique ones too, and the rule that closes each to clients.
import { collectionSpecs } from '../collections'

export interface IndexEntry { name: string; unique: boolean; sparse?: boolean; keys: { name: string; direction: '1' }[] }
export interface CollectionEntry { name: string; rule: { read: false; write: false }; indexes: IndexEntry[] }

/** Functions have all rights; no client reads or writes a collection itself (PLATFORM §1.14). */
const CLOSED = { read: false, write: false } as const
const keysOf = (fields: string[]) => fields.map((name) => ({ name, direction: '1' as const }))

/** An index is named by its fields; the cloud reads one in both directions, so all are ascending. `_id` alone needs none. */
export async function databaseManifest(): Promise<CollectionEntry[]> {
  return (await collectionSpecs()).map(({ name, indexes = [], uniques = [] }) => ({
    name, rule: CLOSED,
    indexes: [
      ...uniques.map((unique) => ({ name: unique.name, unique: true, ...(unique.sparse ? { sparse: true } : {}), keys: keysOf(unique.keys) })),
      ...indexes.map((fields) => ({ name: fields.map((field) => field.replaceAll('.', '_')).join('-'), unique: false, keys: keysOf(fields) })),
    ],
  }))
}
