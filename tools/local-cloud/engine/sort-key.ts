// Values as text that sorts as the values do: by type first, then by value, as BSON has it. An index entry is one such text,
// so comparing two entries is comparing two strings. Invariant: END ends each value and occurs in none.
import { ObjectId } from 'bson'
import { encode, type Value } from './values'

const END = '\u0000\u0001'
/** After all entries that go on from here: what follows is the next value's type or the document's key, never this. */
export const LAST = '\uffff'

/** One digit per type, in BSON's order. */
export function typeOf(value: Value): string {
  if (value === null || value === undefined) return '1'
  switch (typeof value) {
    case 'number': return '2'
    case 'string': return '3'
    case 'boolean': return '7'
  }
  if (Array.isArray(value)) return '5'
  if (value instanceof ObjectId) return '6'
  return value instanceof Date ? '8' : '4'
}
/** Where the values of a type end. */
export const afterType = (type: string) => String.fromCharCode(type.charCodeAt(0) + 1)
export function sortKey(value: Value): string {
  const type = typeOf(value)
  if (type === '1') return type + END
  if (type === '2' || type === '8') return type + sortableNumber(Number(value)) + END
  const text = type === '3' ? value as string : type === '7' ? String(Number(value)) : type === '6' ? (value as ObjectId).toHexString() : encode({ value })
  return type + escaped(text) + END
}
export const escaped = (text: string) => (text.includes('\u0000') ? text.replaceAll('\u0000', '\u0000\u00ff') : text)
/** The document's key, which stands behind the values. */
export function keyAtEnd(entry: string): string {
  const key = entry.slice(entry.lastIndexOf(END) + END.length)
  return key.includes('\u0000') ? key.replaceAll('\u0000\u00ff', '\u0000') : key
}
const bits = new DataView(new ArrayBuffer(8))
/** The bits of the number, turned so that they sort: sign flipped for positive ones, all flipped for negative ones. */
function sortableNumber(value: number): string {
  bits.setFloat64(0, value === 0 ? 0 : value)
  const number = bits.getBigUint64(0)
  const turned = number >> 63n ? ~number & 0xffffffffffffffffn : number | (1n << 63n)
  return turned.toString(16).padStart(16, '0')
}
