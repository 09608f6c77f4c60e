// What a viewer reads of an item. The output schema strips the rest: the private lists never leave except through editItem (C2).
import type { ItemDoc } from './items-store'

export const cardOf = (item: ItemDoc) => ({ ...item, id: item._id })
export const viewOf = (item: ItemDoc) => ({ ...cardOf(item), needsEligibility: item.eligibilities.length > 0 })
