// Every collection with its indexes, read from the stores themselves: what the local cloud opens and the deployment creates.
import { readdirSync } from 'node:fs'
import path from 'node:path'
import type { CollectionSpec } from '../cloudfunctions/_platform/db'

const ROOM = path.resolve(__dirname, '../cloudfunctions')
const PLATFORM_STORES = ['_platform/people.ts', '_platform/audit.ts', '_platform/once.ts']

function storeFiles(): string[] {
  const features = readdirSync(ROOM, { withFileTypes: true }).filter((entry) => entry.isDirectory() && !entry.name.startsWith('_'))
  const stores = features.flatMap(({ name }) => readdirSync(path.join(ROOM, name)).filter((file) => file.endsWith('-store.ts')).map((file) => `${name}/${file}`))
  return [...PLATFORM_STORES, ...stores]
}
function isSpec(value: unknown): value is CollectionSpec {
  return typeof value === 'object' && value !== null && 'updateIf' in value && 'name' in value
}
/** Name, indexes and unique indexes of every collection, by name. Importing a store loads the SDK but calls nothing. */
export async function collectionSpecs(): Promise<CollectionSpec[]> {
  const specs = new Map<string, CollectionSpec>()
  for (const file of storeFiles()) {
    const exported = (await import(path.join(ROOM, file))) as Record<string, unknown>
    for (const { name, indexes, uniques } of Object.values(exported).filter(isSpec)) specs.set(name, { name, indexes, uniques })
  }
  return [...specs.values()].sort((a, b) => a.name.localeCompare(b.name))
}
