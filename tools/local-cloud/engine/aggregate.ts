// Aggregation as the cloud gives it: a fixed list of stages, and 20 rows unless limit() is given.
import { Aggregator } from 'mingo/aggregator'
import { resolve } from 'mingo/util'
import { mingoOptions } from './context'
import { refuse } from './errors'
import type { Request } from './database'
import type { FindOptions } from './find'
import { geometryOf, metresBetween } from './geo'
import { LIMITS } from './limits'
import type { Store } from './store'
import { decode, type Document, type Value } from './values'

const STAGES = ['$addFields', '$bucket', '$bucketAuto', '$count', '$geoNear', '$group', '$limit', '$lookup', '$match', '$project', '$replaceRoot', '$sample', '$skip', '$sort', '$sortByCount', '$unwind']
type Find = (collection: string, query: Document, options?: FindOptions) => Document[]

/** @param find answers a condition from the store, using its indexes; only the first $match goes through it */
export function aggregated(store: Store, request: Request, now: number, find: Find): Document[] {
  const collection = request.collectionName
  const stages = (request.stages ?? []).flatMap(({ stageKey, stageValue }): Document[] => {
    if (!STAGES.includes(stageKey)) throw refuse.request(`Unrecognized pipeline stage name: '${stageKey}'`)
    const value = decode(stageValue, now)
    return stageKey === '$bucket' ? bucketed(value as Document) : [{ [stageKey]: value }]
  })
  if (!stages.some((stage) => '$limit' in stage || '$count' in stage)) stages.push({ $limit: LIMITS.aggregateDefault })
  store.table(collection)
  let documents: Document[]
  if (stages[0]?.$match) documents = find(collection, stages.shift()?.$match as Document, pushedDown(stages))
  else if (stages[0]?.$geoNear) documents = nearest(stages.shift()?.$geoNear as Document, (query) => find(collection, query))
  else documents = find(collection, {})
  const joined = new Map<string, Document[]>()
  for (const stage of stages) {
    const from = (stage.$lookup as Document | undefined)?.from as string | undefined
    if (from) joined.set(from, find(from, {}))
  }
  try {
    const options = { ...(mingoOptions as object), collectionResolver: (name: string) => joined.get(name) ?? [], processingMode: 1 }
    return new Aggregator(stages as never, options as never).run(documents as never) as Document[]
  } catch (error) {
    throw refuse.request((error as Error).message)
  }
}
/** A sort and a limit that follow the first $match at once are given to the index; the stages stay, they change nothing twice. */
function pushedDown([first, second]: Document[]): FindOptions {
  const order = first?.$sort as Document | undefined
  const limit = (order ? second : first)?.$limit
  return { order, wanted: typeof limit === 'number' ? limit : undefined }
}
/** mingo puts a value that equals a boundary into the bucket below it; MongoDB's lower bounds are inclusive. */
function bucketed(spec: Document): Document[] {
  const { groupBy, boundaries, default: rest, output = { count: { $sum: 1 } } } = spec as { groupBy: Value; boundaries: Value[]; default?: Value; output?: Document }
  const branches = boundaries.slice(1).map((upper, index) => ({ case: { $and: [{ $gte: [groupBy, boundaries[index]] }, { $lt: [groupBy, upper] }] }, then: boundaries[index] }))
  return [{ $group: { _id: { $switch: { branches, ...(rest === undefined ? {} : { default: rest }) } }, ...output } }, { $sort: { _id: 1 } }]
}
function nearest(spec: Document, find: (query: Document) => Document[]): Document[] {
  const centre = (spec.near as { coordinates: [number, number] }).coordinates
  const rows: Document[] = []
  for (const document of find((spec.query ?? {}) as Document)) {
    const field = (spec.key as string | undefined) ?? Object.keys(document).find((key) => geometryOf(document[key]))
    const geometry = field ? geometryOf(resolve(document as never, field) as Value) : null
    if (!geometry) continue
    const metres = metresBetween(geometry.coordinates as [number, number], centre) * Number(spec.distanceMultiplier ?? 1)
    if (metres > Number(spec.maxDistance ?? Infinity) || metres < Number(spec.minDistance ?? 0)) continue
    rows.push({ ...document, [spec.distanceField as string]: metres, ...(spec.includeLocs ? { [spec.includeLocs as string]: geometry } : {}) })
  }
  const distance = (row: Document) => row[spec.distanceField as string] as number
  return rows.sort((a, b) => distance(a) - distance(b)).slice(0, Number(spec.limit ?? spec.num ?? 100))
}
