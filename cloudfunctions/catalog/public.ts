// What other features may ask of the catalogue.
import { items, type ItemDoc } from './items-store'

export type { ItemDoc }
/** An item, open or closed; null for an unknown id. One read. */
export function itemOf(itemId: string): Promise<ItemDoc | null> {
  return items.get(itemId)
}
const MOST_ITEMS = 100
/** What the community offers now, by name. One read. */
export function openItemsOf(communityId: string): Promise<ItemDoc[]> {
  return items.find({ communityId, status: 'open' }, { orderBy: [['name', 'asc']], limit: MOST_ITEMS })
}
