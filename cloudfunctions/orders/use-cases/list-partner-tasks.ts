// A partner's work (A7): offers to answer, urgent and oldest first; agreed work by its start; ended work, latest first.
import type { orders as contract } from '../../../contract/orders'
import { command } from '../../_platform/db'
import { findPage } from '../../_platform/paging'
import type { Handlers } from '../../_platform/serve'
import { partnerHatOf, viewersOf } from '../access'
import { cardOf } from '../domain/card'
import { isOpen, offerOf } from '../domain/offers'
import { ENDED } from '../domain/transitions'
import { orders, type OrderDoc } from '../orders-store'

const PAGE = 20
const HELD = ['accepted', 'inService', 'delivered']
export const listPartnerTasks: Handlers<typeof contract>['partnerTasks'] = async (call, { partnerId, tab, cursor }) => {
  partnerHatOf(call, partnerId)
  const { items, nextCursor } = await pageOf(partnerId, tab, cursor)
  // An offer past its expiry is closed even where no timer has come by yet.
  const mine = tab === 'offers' ? items.filter((order) => isOpen(offerOf(order, partnerId)!, call.now)) : items
  return { items: mine.map((order) => cardOf(order, viewersOf(call.person, order).filter((viewer) => viewer.partnerId === partnerId), call.now)), nextCursor }
}
function pageOf(partnerId: string, tab: 'offers' | 'upcoming' | 'ended', cursor: string | undefined) {
  const page = (where: Record<string, unknown>, by: keyof OrderDoc & string, direction: 'asc' | 'desc') => findPage(orders, [where], { by, direction }, cursor, PAGE)
  if (tab === 'offers') return page({ offeredPartnerIds: partnerId }, 'queueKey', 'asc')
  if (tab === 'upcoming') return page({ partnerId, status: command.in(HELD) }, 'startAt', 'asc')
  return page({ partnerId, status: command.in([...ENDED]) }, 'updatedAt', 'desc')
}
