// All items of a community for its staff, closed ones too.
import { findPage } from '../../_platform/paging'
import type { PersonCall } from '../../_platform/serve'
import { items } from '../items-store'
import { mustManage } from '../rights'
import { cardOf } from '../views'

const PAGE = 30

export async function manageItems({ person }: PersonCall, { communityId, cursor }: { communityId: string; cursor?: string }) {
  mustManage(person, communityId)
  const page = await findPage(items, [{ communityId }], { by: 'name', direction: 'asc' }, cursor, PAGE)
  return { ...page, items: page.items.map(cardOf) }
}
