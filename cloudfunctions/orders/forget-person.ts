// Leaving (I30): is something still under way, and if not, every order that names the person is written anew without them.
import { command, type Where } from '../_platform/db'
import { fail } from '../_platform/errors'
import { findPage } from '../_platform/paging'
import type { PersonDoc } from '../_platform/people'
import { forgotten } from './domain/forget'
import { indexKeys } from './domain/index-keys'
import { LIVE } from './domain/transitions'
import { changeOrder, orders, type OrderDoc } from './orders-store'

const PAGE = 100
const ATTEMPTS = 4
/** Something that is for this person, or that this person is to do, is not finished yet. Two reads at most. */
export async function hasLiveOrders({ _id }: Pick<PersonDoc, '_id'>): Promise<boolean> {
  const status = command.in([...LIVE])
  const isAny = async (where: Where) => (await orders.find(where, { limit: 1, fields: { _id: true } })).length > 0
  if (await isAny({ 'resident.personId': _id, status })) return true
  // By the order, not by today's hats: a worker whose hat was taken is still the one who is expected.
  return isAny({ peopleIds: _id, status, 'assignment.workerId': _id })
}
/** Page by page, so that a run cut short is simply run again. CONFLICT_RETRY when an order keeps changing under it. */
export async function forgetPerson({ _id }: Pick<PersonDoc, '_id'>): Promise<void> {
  for (let cursor: string | undefined; ;) {
    const { items, nextCursor } = await findPage(orders, [{ peopleIds: _id }], { by: 'placedAt', direction: 'asc' }, cursor, PAGE)
    for (const order of items) await forgetIn(order, _id)
    if (nextCursor === null) return
    cursor = nextCursor
  }
}
async function forgetIn(first: OrderDoc, personId: string): Promise<void> {
  let order: OrderDoc | null = first
  for (let attempt = 0; order && attempt < ATTEMPTS; attempt++) {
    const change = forgotten(order, personId)
    const next = { ...order, ...change }
    if (await changeOrder(order._id, order.version, { ...change, ...indexKeys(next), version: order.version + 1 })) return
    order = await orders.get(order._id)
  }
  if (order) fail('CONFLICT_RETRY')
}
