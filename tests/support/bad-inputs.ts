// Everything that must be refused at the door, made from an endpoint's schema and one good input: each field missing, of a wrong
// type, too long, out of range, an operator; fields that nobody asked for; a prototype in disguise.
import * as z from 'zod/mini'

export interface BadInput { why: string; input: unknown }
interface Schema {
  type?: string; anyOf?: Schema[]; properties?: Record<string, Schema>; required?: string[]; items?: Schema
  maxLength?: number; pattern?: string; maximum?: number; minimum?: number; maxItems?: number; minItems?: number; enum?: unknown[]
}
type Path = (string | number)[]
const OPERATORS = [{ $gt: '' }, { $ne: null }, { $where: 'true' }]

export function badInputs(schema: z.core.$ZodType, good: object): BadInput[] {
  const whole = z.toJSONSchema(schema, { io: 'input' }) as Schema
  return [
    ...[null, 'text', 7, [good], ...OPERATORS].map((input) => ({ why: `input is ${JSON.stringify(input)?.slice(0, 30)}`, input })).filter(({ input }) => input !== null),
    ...fieldsOf(whole, good, []),
    // JSON.parse makes an own field of this name, as a request's body would
    { why: '__proto__', input: JSON.parse(JSON.stringify(good).replace('{', `{"__proto__":{"isAdmin":true}${Object.keys(good).length ? ',' : ''}`)) },
    { why: 'constructor', input: { ...good, constructor: { prototype: { isAdmin: true } } } },
  ]
}
function fieldsOf(schema: Schema, good: object, path: Path): BadInput[] {
  const at = (name: string) => [...path, name]
  const missing = (schema.required ?? []).map((name) => ({ why: `${at(name).join('.')} missing`, input: changed(good, at(name), undefined) }))
  const wrong = Object.entries(schema.properties ?? {}).flatMap(([name, field]) => wrongValues(field, good, at(name)))
  return [...missing, ...wrong, { why: `${at('extra').join('.')} unasked`, input: changed(good, at('extra'), 'x') }]
}
function wrongValues(stated: Schema, good: object, path: Path): BadInput[] {
  const here = valueAt(good, path)
  // What may be null is written as a choice of two; null is then no bad value.
  const isNullable = stated.anyOf?.some(({ type }) => type === 'null') ?? false
  const field = (isNullable && stated.anyOf?.find(({ type }) => type !== 'null')) || stated
  const values = [...(isNullable ? [] : [null]), ...OPERATORS, ...wrongOf(field, here)]
  const bad = values.map((value) => ({ why: `${path.join('.')} is ${(JSON.stringify(value) ?? 'undefined').slice(0, 40)}`, input: changed(good, path, value) }))
  if (field.type === 'object' && typeof here === 'object') return [...bad, ...fieldsOf(field, good, path)]
  if (field.type === 'array' && Array.isArray(here) && here.length > 0 && field.items) return [...bad, ...wrongValues(field.items, good, [...path, 0])]
  return bad
}
function wrongOf(field: Schema, here: unknown): unknown[] {
  if (field.enum) return [7, 'nothingLikeIt', [field.enum[0]]]
  switch (field.type) {
    case 'string': return [7, true, ['text'], 'x'.repeat((field.maxLength ?? 5000) + 1), ...(field.pattern ? ['\u0000'] : [])]
    case 'integer': case 'number': return ['7', true, [7], 1.5, 1e17, ...(field.minimum === undefined ? [] : [field.minimum - 1])]
    case 'boolean': return ['true', 1, []]
    case 'array': return ['text', 7, ...(field.maxItems === undefined ? [] : [Array.from({ length: field.maxItems + 1 }, () => (Array.isArray(here) ? here[0] ?? 'x' : 'x'))])]
    default: return ['text', 7, []]
  }
}
function valueAt(good: object, path: Path): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<string | number, unknown> | undefined)?.[key], good)
}
/** A copy with another value at the path; undefined takes the field away. A container that the good input lacks is made. */
function changed(good: object, path: Path, value: unknown): unknown {
  const [key, ...rest] = path as [string | number, ...Path]
  const copy = (Array.isArray(good) ? [...good] : { ...good }) as Record<string | number, unknown>
  copy[key] = rest.length === 0 ? value : changed((copy[key] ?? {}) as object, rest, value)
  if (rest.length === 0 && value === undefined) delete copy[key]
  return copy
}
