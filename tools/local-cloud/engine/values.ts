// Values between the wire (canonical EJSON text) and memory (plain JavaScript): dates, regular expressions, ids, deep copies.
import { BSONRegExp, EJSON, ObjectId } from 'bson'

export type Value = unknown
export type Document = { [field: string]: Value }
export { ObjectId }

export function isPlain(value: Value): value is Document {
  if (value === null || typeof value !== 'object') return false
  const prototype = Object.getPrototypeOf(value) as unknown
  return prototype === Object.prototype || prototype === null
}
/** A deep copy; `replace` may give another value for a node, undefined to go deeper. */
export function mapped(value: Value, replace?: (node: Value) => Value): Value {
  const other = replace?.(value)
  if (other !== undefined) return other
  if (Array.isArray(value)) return value.map((item) => mapped(item, replace))
  if (isPlain(value)) {
    const copy: Document = {}
    for (const key of Object.keys(value)) Object.defineProperty(copy, key, { value: mapped(value[key], replace), enumerable: true, writable: true, configurable: true })
    return copy
  }
  return value instanceof Date ? new Date(value) : value
}
export const copyOf = <T extends Value>(value: T): T => mapped(value) as T

/** EJSON text → values. @param now milliseconds for `serverDate` @param onServerDate called when one is met (refused in transactions) */
export function decode(text: string, now: number, onServerDate?: () => void): Value {
  return mapped(EJSON.parse(text), (node) => {
    if (node instanceof BSONRegExp) return new RegExp(node.pattern, node.options.replace(/[^imsu]/g, ''))
    if (isPlain(node) && isPlain(node.$tcb_server_date)) {
      onServerDate?.()
      return new Date(now + Number(node.$tcb_server_date.offset ?? 0))
    }
    return undefined
  })
}
/** Parsed canonical EJSON → values, in place: what the journal holds, with nothing foreign in it. */
export function revived(node: Value): Value {
  if (Array.isArray(node)) for (let i = 0; i < node.length; i++) node[i] = revived(node[i])
  else if (isPlain(node)) {
    const keys = Object.keys(node)
    if (keys.length > 0 && keys[0]!.startsWith('$')) return decode(JSON.stringify(node), 0)
    for (const key of keys) node[key] = revived(node[key])
  }
  return node
}
export function encode(value: Value): string {
  return EJSON.stringify(value as object, { relaxed: false })
}
/** As the cloud answers: ObjectIds as strings. */
export function toWire(value: Value): string {
  return encode(mapped(value, (node) => (node instanceof ObjectId ? node.toHexString() : undefined)))
}
/** The key of an `_id` in the store's map: its type is part of it. */
export function keyOfId(id: Value): string {
  if (id instanceof ObjectId) return `o${id.toHexString()}`
  if (typeof id === 'string') return `s${id}`
  if (typeof id === 'number') return `n${id}`
  return `j${encode({ id })}`
}
export function valueAt(document: Value, path: string): Value {
  return path.split('.').reduce<Value>((node, key) => (node === null || node === undefined ? undefined : (node as Document)[key]), document)
}
