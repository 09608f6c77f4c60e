// 我的订单: those for me and for the residents I act for, live or ended, the last changed first.
import type { orders as contract } from '../../../contract/orders'
import { command } from '../../_platform/db'
import { fail } from '../../_platform/errors'
import { findPage } from '../../_platform/paging'
import type { Handlers } from '../../_platform/serve'
import { viewersOf } from '../access'
import { cardOf } from '../domain/card'
import { ENDED, LIVE } from '../domain/transitions'
import { orders } from '../orders-store'

const PAGE = 20
export const listMine: Handlers<typeof contract>['mine'] = async ({ person, now }, { tab, residentId, cursor }) => {
  const mine = [person._id, ...person.hats.flatMap((worn) => (worn.hat === 'familyProxy' && worn.residentId ? [worn.residentId] : []))]
  if (residentId !== undefined && !mine.includes(residentId)) fail('FAMILY_NOT_LINKED')
  const where = { 'resident.personId': command.in(residentId ? [residentId] : [...new Set(mine)]), status: command.in([...(tab === 'live' ? LIVE : ENDED)]) }
  const { items, nextCursor } = await findPage(orders, [where], { by: 'updatedAt', direction: 'desc' }, cursor, PAGE)
  return { items: items.map((order) => cardOf(order, viewersOf(person, order), now)), nextCursor }
}
