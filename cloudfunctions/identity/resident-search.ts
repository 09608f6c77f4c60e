// Residents by the start of a name, then by the start of an address, each list read along its own index. The cursor says in its
// first letter which list goes on.
import { command, type Page, type Where } from '../_platform/db'
import { fail } from '../_platform/errors'
import { findPage } from '../_platform/paging'
import { people, type PersonDoc } from '../_platform/people'

/** After everything that starts with the text. */
const LAST = '\uffff'

export async function residentsStartingWith(communityId: string, text: string, cursor: string | undefined, size: number): Promise<Page<PersonDoc>> {
  const list = cursor?.[0] ?? 'n'
  const inner = cursor?.slice(1) || undefined
  const startingBy = (by: 'name' | 'address', from: string | undefined, count: number) =>
    findPage(people, [{ communityId }, { [by]: command.gte(text) }, { [by]: command.lt(text + LAST) }] as Where[], { by, direction: 'asc' }, from, count)
  if (list === 'n') {
    const named = await startingBy('name', inner, size)
    if (named.nextCursor) return { items: named.items, nextCursor: `n${named.nextCursor}` }
    const rest = size - named.items.length
    return rest === 0 ? { items: named.items, nextCursor: 'a' } : joined(named.items, text, await startingBy('address', undefined, rest))
  }
  return list === 'a' ? joined([], text, await startingBy('address', inner, size)) : fail('INPUT_INVALID', { field: 'cursor' })
}
/** Who was found by name is not shown again for the address. */
function joined(named: PersonDoc[], text: string, found: Page<PersonDoc>): Page<PersonDoc> {
  const others = found.items.filter(({ name }) => !name.startsWith(text))
  return { items: [...named, ...others], nextCursor: found.nextCursor && `a${found.nextCursor}` }
}
