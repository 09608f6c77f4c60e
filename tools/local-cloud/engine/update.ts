// One update applied to one document, with the refusals that MongoDB gives and mingo lets pass in silence.
import { update as mingoUpdate } from 'mingo/updater'
import { refuse } from './errors'
import { LIMITS } from './limits'
import { mingoOptions } from './context'
import { copyOf, encode, isPlain, type Document, type Value } from './values'

const NUMERIC = ['$inc', '$mul']
const ON_ARRAYS = ['$push', '$addToSet', '$pull', '$pullAll', '$pop']

/** @returns the changed document, or null when nothing changed. */
export function updated(document: Document, change: Document): Document | null {
  const seen: string[] = []
  for (const [operator, fields] of Object.entries(change)) for (const path of Object.keys(fields as Document)) {
    if (path === '_id' || path.startsWith('_id.')) throw refuse.request("Performing an update on the path '_id' would modify the immutable field '_id'")
    if (seen.some((other) => other === path || other.startsWith(`${path}.`) || path.startsWith(`${other}.`))) throw refuse.request(`Updating the path '${path}' would create a conflict at '${path}'`)
    seen.push(path)
    checkTarget(document, path, operator)
  }
  const next = copyOf(document)
  const changed = mingoUpdate(next as never, change as never, [], {}, { cloneMode: 'deep', queryOptions: mingoOptions }) as unknown as string[]
  return changed.length > 0 && encode(next) !== encode(document) ? next : null
}
function checkTarget(document: Document, path: string, operator: string): void {
  const value = walk(document, path, operator)
  if (value === undefined) return
  if (NUMERIC.includes(operator) && typeof value !== 'number') throw refuse.request(`Cannot apply ${operator} to a value of non-numeric type. {_id: ${JSON.stringify(document._id)}} has the field '${path}' of non-numeric type`)
  if (ON_ARRAYS.includes(operator) && !Array.isArray(value)) throw refuse.request(`The field '${path}' must be an array but is of type ${value === null ? 'null' : typeof value} in document {_id: ${JSON.stringify(document._id)}}`)
}
/** The value at the path; refuses a path under a scalar or null, which MongoDB can't create. */
function walk(document: Document, path: string, operator: string): Value {
  const keys = path.split('.')
  let node: Value = document
  for (const [index, key] of keys.entries()) {
    if (node === undefined) return undefined
    if (Array.isArray(node) ? !/^\d+$/.test(key) : !isPlain(node)) {
      if (operator === '$unset' || operator === '$pull') return undefined
      throw refuse.request(`Cannot create field '${key}' in element {${keys[index - 1]}: ${JSON.stringify(node)}}`)
    }
    node = (node as Document)[key]
  }
  return node
}
/** A stored document has no `$` in field names and no dot in top-level ones. */
export function checkFieldNames(value: Value, isTop = true): void {
  if (Array.isArray(value)) for (const item of value) checkFieldNames(item, false)
  else if (isPlain(value)) for (const key of Object.keys(value)) {
    if (key.startsWith('$')) throw refuse.parameter(`field name '${key}' must not start with '$'`)
    if (isTop && key.includes('.')) throw refuse.parameter(`field name '${key}' must not contain '.'`)
    checkFieldNames(value[key], false)
  }
}
export function sized(document: Document): Document {
  if (Buffer.byteLength(encode(document)) > LIMITS.documentBytes) throw refuse.request('document exceeds 16MB')
  return document
}
