// Lists by cursor: every row once, in order, at the same cost on every page; a cursor of one's own making moves nothing but the place.
import { collection } from '../../../cloudfunctions/_platform/db'
import { AppError } from '../../../cloudfunctions/_platform/errors'
import { findPage, packCursor, readCursor } from '../../../cloudfunctions/_platform/paging'
import { Cursor } from '../../../contract/kernel'
import { collectionSpecs } from '../../../tools/collections'
import { becomeInstance } from '../../support/instance'
import { startWorld, type World } from '../../support/world'

interface Row { _id: string; owner: string; at: string }
const rows = collection<Row>({ name: 'rows', indexes: [['owner', 'at', '_id']] })
const LENGTH = 205
const SIZE = 20
let world: World
beforeAll(async () => {
  world = await startWorld({ collections: [...await collectionSpecs(), rows] })
  becomeInstance(world)
  const two = (n: number) => String(n).padStart(2, '0')
  // Five rows share each instant, so that the id must break the tie.
  const list = (owner: string) => Array.from({ length: LENGTH }, (_, n): Row => ({ _id: `${owner}-${String(n).padStart(3, '0')}`, owner, at: `2026-09-01T00:${two(Math.floor(n / 5))}:00.000Z` }))
  await rows.add(...list('mine'), ...list('theirs'))
})
afterAll(() => world.close())

describe.each(['asc', 'desc'] as const)('%s', (direction) => {
  test('every row once, in order; no page reads more than its rows, one more and those of the same instant', async () => {
    const seen: string[] = []
    let cursor: string | undefined
    do {
      world.cloud.resetStats()
      const page = await findPage(rows, [{ owner: 'mine' }], { by: 'at', direction }, cursor, SIZE)
      expect(world.cloud.stats().totals.scanned).toBeLessThanOrEqual(SIZE + 1 + 5)
      seen.push(...page.items.map(({ _id }) => _id))
      cursor = page.nextCursor ?? undefined
      if (cursor) expect(Cursor.safeParse(cursor).success).toBe(true)
    } while (cursor)
    const all = Array.from({ length: LENGTH }, (_, n) => `mine-${String(n).padStart(3, '0')}`)
    expect(seen).toEqual(direction === 'asc' ? all : all.reverse())
  })
})
test.each<[string, string]>([
  ['no JSON', 'abc'], ['null', Buffer.from('null').toString('base64url')], ['an object', Buffer.from('{"at":"a","id":"b"}').toString('base64url')], ['an operator', Buffer.from('[{"$gt":""},"x"]').toString('base64url')],
  ['a number', Buffer.from('[1,2]').toString('base64url')], ['too long', Buffer.from(JSON.stringify(['a'.repeat(200), 'x'])).toString('base64url')], ['one part', Buffer.from('["a"]').toString('base64url')],
])('a cursor that is %s is refused', (_name, cursor) => {
  let error: unknown
  try {
    readCursor(cursor)
  } catch (reason) {
    error = reason
  }
  expect(error).toBeInstanceOf(AppError)
  expect(error).toMatchObject({ code: 'INPUT_INVALID', data: { field: 'cursor' } })
})
test("a cursor taken from someone else's list shows nothing of it", async () => {
  const page = await findPage(rows, [{ owner: 'mine' }], { by: 'at', direction: 'asc' }, packCursor({ at: '2026-09-01T00:00:00.000Z', id: 'theirs-000' }), SIZE)
  expect(new Set(page.items.map(({ owner }) => owner))).toEqual(new Set(['mine']))
})
