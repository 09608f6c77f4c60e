// A service item: what a community offers, for how much and when. Invariants: the price fits its mode and never exceeds the community's
// cap (C1); every window is long enough for the service, so an item that is open can be ordered.
import type { ItemFields } from '../../../contract/catalog'
import { fail } from '../../_platform/errors'

/** The fields as they may be stored. ITEM_PRICE_INVALID when price, mode and cap disagree; INPUT_INVALID names any other field. Money in 分. */
export function checkedFields(fields: ItemFields): ItemFields {
  if (!isPriceValid(fields)) fail('ITEM_PRICE_INVALID')
  if (!fields.windows.every(({ fromMinute, toMinute }) => toMinute - fromMinute >= fields.durationMinutes)) fail('INPUT_INVALID', { field: 'fields.windows' })
  return { ...fields, proofs: distinct(fields.proofs), qualifications: distinct(fields.qualifications), eligibilities: distinct(fields.eligibilities) }
}
/** 公益 costs nothing; 低偿 and 市场 cost something, at most the cap. */
function isPriceValid({ priceMode, priceFen, capFen }: ItemFields): boolean {
  return priceMode === 'free' ? priceFen === 0 : priceFen > 0 && priceFen <= capFen
}
/** 助急 has a lane of its own (L2). */
export function isUrgent({ category }: Pick<ItemFields, 'category'>): boolean {
  return category === 'urgentHelp'
}
function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)]
}
