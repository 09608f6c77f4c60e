// Wishes gathered into clusters: the same service (or, where that is too few, the same category) in the same part of the week. Invariants:
// every wish lies in at most one cluster; a household counts once; no cluster has fewer than three households; the order of the input
// changes nothing. The fullest cluster is taken first, then the fullest of what is left, so that three wishes of one household don't make three classes.
import type { Category } from '../../../contract/terms'
import { bucketOf, type Bucket, type Wish } from './wish'

/** Below this a cluster could point at a household. */
export const FEWEST_HOUSEHOLDS = 3
export interface Cluster {
  /** Says what and when, never who. */
  key: string
  category: Category
  /** Null: several services of the category. */
  item: { id: string; name: string } | null
  /** Null: any time will do. */
  bucket: Bucket | null
  /** The grid where at least two thirds of the households live; null: all over the community. */
  gridId: string | null
  households: number
  wishes: Wish[]
}
const ANY = 'any'
const nameOf = ({ weekday, part }: Bucket) => `${weekday}-${part}`

/** @returns clusters, most households first, and how many wishes are in none */
export function clustersOf(all: readonly Wish[]): { clusters: Cluster[]; scattered: number } {
  const wishes = [...new Map(all.map((wish) => [wish.id, wish])).values()].sort((a, b) => (a.id < b.id ? -1 : 1))
  const byItem = taken(wishes, ({ itemId }) => `item ${itemId}`)
  const byCategory = taken(byItem.left, ({ category }) => `category ${category}`)
  const clusters = [...byItem.groups.map((group) => clusterOf(group, true)), ...byCategory.groups.map((group) => clusterOf(group, false))]
  return { clusters: clusters.sort((a, b) => b.households - a.households || (a.key < b.key ? -1 : 1)), scattered: byCategory.left.length }
}
interface Group { key: string; bucket: Bucket | null; wishes: Wish[] }
/** Takes the fullest group again and again until none is full enough. */
function taken(wishes: readonly Wish[], scopeOf: (wish: Wish) => string): { groups: Group[]; left: Wish[] } {
  const buckets = bucketsByScope(wishes, scopeOf)
  const groups: Group[] = []
  let left = [...wishes]
  for (;;) {
    const fullest = fullestOf(left, scopeOf, buckets)
    if (!fullest) return { groups, left }
    groups.push(fullest)
    const gone = new Set(fullest.wishes)
    left = left.filter((wish) => !gone.has(wish))
  }
}
function bucketsByScope(wishes: readonly Wish[], scopeOf: (wish: Wish) => string): Map<string, Map<string, Bucket>> {
  const byScope = new Map<string, Map<string, Bucket>>()
  for (const wish of wishes) {
    const buckets = byScope.get(scopeOf(wish)) ?? new Map<string, Bucket>()
    for (const bucket of wish.starts.map(bucketOf)) buckets.set(nameOf(bucket), bucket)
    byScope.set(scopeOf(wish), buckets)
  }
  return byScope
}
/** A wish for any time goes with every part of the week that somebody named for the same thing. */
function fullestOf(wishes: readonly Wish[], scopeOf: (wish: Wish) => string, buckets: ReadonlyMap<string, ReadonlyMap<string, Bucket>>): Group | null {
  const groups = new Map<string, Group>()
  for (const wish of wishes) {
    const known = buckets.get(scopeOf(wish))!
    const names = wish.starts.length === 0 ? [...known.keys(), ANY] : [...new Set(wish.starts.map((start) => nameOf(bucketOf(start))))]
    for (const name of names) {
      const key = `${scopeOf(wish)} ${name}`
      const group = groups.get(key) ?? { key, bucket: known.get(name) ?? null, wishes: [] }
      group.wishes.push(wish)
      groups.set(key, group)
    }
  }
  const full = [...groups.values()].map((group) => ({ group, households: householdsIn(group.wishes) })).filter(({ households }) => households >= FEWEST_HOUSEHOLDS)
  return full.sort((a, b) => b.households - a.households || Number(a.group.bucket === null) - Number(b.group.bucket === null) || (a.group.key < b.group.key ? -1 : 1))[0]?.group ?? null
}
/** The wish that was said first: what a cluster is recognised by while it grows. */
export function firstWish({ wishes }: Pick<Cluster, 'wishes'>): Wish {
  return [...wishes].sort((a, b) => (a.at < b.at || (a.at === b.at && a.id < b.id) ? -1 : 1))[0]!
}
export function householdsIn(wishes: readonly Pick<Wish, 'household'>[]): number {
  return new Set(wishes.map(({ household }) => household)).size
}
function clusterOf({ key, bucket, wishes }: Group, isItem: boolean): Cluster {
  const [{ category, itemId, itemName }] = wishes as [Wish]
  return { key, category, item: isItem ? { id: itemId, name: itemName } : null, bucket, gridId: gridOf(wishes), households: householdsIn(wishes), wishes }
}
function gridOf(wishes: readonly Wish[]): string | null {
  const all = householdsIn(wishes)
  const grids = [...new Set(wishes.map(({ gridId }) => gridId))]
  return grids.find((gridId) => householdsIn(wishes.filter((wish) => wish.gridId === gridId)) * 3 >= all * 2) ?? null
}
