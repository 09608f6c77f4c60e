// mingo set up as the cloud's query language: what it lacks (sphere operators) and where it differs from MongoDB is mended here.
import { Context, evalExpr } from 'mingo/core'
import * as accumulator from 'mingo/operators/accumulator'
import * as expression from 'mingo/operators/expression'
import * as pipeline from 'mingo/operators/pipeline'
import * as projection from 'mingo/operators/projection'
import * as query from 'mingo/operators/query'
import * as window from 'mingo/operators/window'
import { Query } from 'mingo/query'
import { resolve } from 'mingo/util'
import { geoOperators } from './geo'
import type { Document, Value } from './values'

// mingo's own types describe neither custom operators nor its internals; the boundary is this file.
type Loose = never
const evaluated = (document: Document, args: Value, options: Value) => evalExpr(document as Loose, args as Loose, options as Loose) as Value
const isOperators = (criteria: Document) => Object.keys(criteria).length > 0 && Object.keys(criteria).every((key) => key.startsWith('$') && !['$and', '$or', '$nor'].includes(key))

const ownQuery = {
  /** A primitive must not match {field: condition}. */
  $elemMatch: (path: string, criteria: Document, options: Value) => {
    if (isOperators(criteria)) return query.$elemMatch(path as Loose, criteria as Loose, options as Loose)
    const inner = new Query(criteria as Loose, options as Loose)
    return (document: Document) => {
      const list = resolve(document as Loose, path) as Value
      return Array.isArray(list) && list.some((item) => item !== null && typeof item === 'object' && inner.test(item as Loose))
    }
  },
}
function $substr(document: Document, args: Value, options: Value): Value {
  const [text, from, count] = evaluated(document, args, options) as [string, number, number]
  const bytes = Buffer.from(String(text ?? ''))
  return bytes.subarray(from, count < 0 ? undefined : from + count).toString()
}
const ownExpression = {
  $substr,
  $substrBytes: $substr,
  /** One number, or a number and a count of places; mingo wants both. */
  $trunc: (document: Document, args: Value, options: Value) => expression.$trunc(document as Loose, (Array.isArray(args) && args.length === 2 ? args : [Array.isArray(args) ? args[0] : args, 0]) as Loose, options as Loose),
  /** mingo counts characters. */
  $indexOfBytes: (document: Document, args: Value, options: Value) => {
    const [text, wanted, from = 0, to] = evaluated(document, args, options) as [string | null, string, number?, number?]
    return text === null || text === undefined ? null : Buffer.from(text).subarray(0, to).indexOf(wanted, from)
  },
  $indexOfCP: (document: Document, args: Value, options: Value) => {
    const [text, wanted, from = 0, to] = evaluated(document, args, options) as [string | null, string, number?, number?]
    if (text === null || text === undefined) return null
    const characters = [...text].slice(0, to)
    const found = characters.slice(from).join('').indexOf(wanted)
    return found < 0 ? -1 : from + [...characters.slice(from).join('').slice(0, found)].length
  },
  $week: (document: Document, args: Value, options: Value) => {
    const given = args as Document
    const date = new Date(evaluated(document, given?.date ?? args, options) as string)
    const dayOfYear = Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / 86_400_000)
    return Math.floor((dayOfYear + 7 - date.getUTCDay()) / 7)
  },
}
const context = Context.init({
  query: { ...query, ...geoOperators(resolve as Loose), ...ownQuery },
  expression: { ...expression, ...ownExpression },
  pipeline, accumulator, projection, window,
} as Loose)
/** Strict, and no `$where` or `$function`: data never becomes code. */
export const mingoOptions = { context, scriptEnabled: false, useStrictMode: true } as Loose
