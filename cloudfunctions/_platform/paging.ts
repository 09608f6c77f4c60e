// Paging by cursor: the sort key of the last row, packed. No skip, no count (ARCHITECTURE, reads).
import { command, type AppendOnly, type Doc, type Page, type Where } from './db'
import { fail } from './errors'

/** The last row's sort value and id, newest first unless the store sorts otherwise. */
export interface CursorKey { at: string; id: string }

export function packCursor(key: CursorKey): string {
  return Buffer.from(JSON.stringify([key.at, key.id])).toString('base64url')
}
export function readCursor(cursor: string | undefined): CursorKey | null {
  if (cursor === undefined) return null
  try {
    const [at, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[]
    if (typeof at === 'string' && typeof id === 'string' && at.length < 200 && id.length < 200) return { at, id }
  } catch { /* not one of ours: refused below */ }
  return fail('INPUT_INVALID', { field: 'cursor' })
}
/** The conditions "after this key" for rows sorted by [field, _id] in one direction. The first bounds the walk of the index; the second alone would not. */
export function afterCursor(field: string, direction: 'asc' | 'desc', key: CursorKey | null): Where[] {
  if (!key) return []
  const [beyond, upTo] = direction === 'asc' ? [command.gt, command.gte] : [command.lt, command.lte]
  return [{ [field]: upTo(key.at) }, command.or([{ [field]: beyond(key.at) }, { [field]: key.at, _id: beyond(key.id) }]) as unknown as Where]
}
/** Cuts the extra row that was read to learn whether a next page exists. @param rows at most size + 1 rows */
export function pageFrom<T>(rows: T[], size: number, keyOf: (row: T) => CursorKey): Page<T> {
  const items = rows.slice(0, size)
  const last = items.at(-1)
  return { items, nextCursor: rows.length > size && last ? packCursor(keyOf(last)) : null }
}
/**
 * One page of a list that an index of [...equal fields, sort.by, _id] carries: reads size + 1 rows, whatever the list's length.
 * @param wheres all must hold; @param sort.by a text field (a name, an ISO instant)
 */
export async function findPage<T extends Doc>(from: AppendOnly<T>, wheres: Where[], sort: { by: keyof T & string; direction: 'asc' | 'desc' }, cursor: string | undefined, size: number): Promise<Page<T>> {
  const { by, direction } = sort
  const all = [...wheres, ...afterCursor(by, direction, readCursor(cursor))]
  const where = all.length === 1 ? all[0]! : command.and(all) as unknown as Where
  const rows = await from.find(where, { orderBy: [[by, direction], ['_id', direction]], limit: size + 1 })
  return pageFrom(rows, size, (row) => ({ at: String(row[by]), id: row._id }))
}
