// What other features may ask of the catalogue.
import { items, type ItemDoc } from './items-store'

export type { ItemDoc }
/** An item, open or closed; null for an unknown id. One read. */
export function itemOf(itemId: string): Promise<ItemDoc | null> {
  return items.get(itemId)
}
