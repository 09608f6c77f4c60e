// An order being written, and what is sent of it: empty things are left out. Pure.
import type { HelperGender, MessageTemplate } from '@contract/terms'
import type { InputOf } from '@/lib/api'

export interface OrderDraft {
  /** Null: oneself. */
  forId: string | null
  /** Empty: the registered address. */
  address: string
  isAnyTime: boolean
  wishes: string[]
  /** About the partner of last time. */
  helper: 'any' | 'same' | 'other'
  helperGender: HelperGender | ''
  note: string
  photos: { id: string; url: string }[]
}
export const NO_DRAFT: OrderDraft = { forId: null, address: '', isAnyTime: false, wishes: [], helper: 'any', helperGender: '', note: '', photos: [] }

/** @param item what the page showed; its price is sent, so that a dearer one is refused (I8) */
export function placeInput(item: { id: string; priceFen: number }, draft: OrderDraft, consents: MessageTemplate[]): InputOf<'orders', 'place'> {
  const { forId, isAnyTime } = draft
  const note = draft.note.trim()
  const address = draft.address.trim()
  const needs = { ...(draft.helper === 'same' && { sameHelper: true }), ...(draft.helper === 'other' && { avoidsLastHelper: true }), ...(draft.helperGender && { helperGender: draft.helperGender }) }
  return {
    itemId: item.id, isAnyTime, wishes: isAnyTime ? [] : draft.wishes, expectedPriceFen: item.priceFen,
    ...(forId && { residentId: forId }), ...(note && { note }), ...(address && { address }), ...(Object.keys(needs).length > 0 && { needs }),
    ...(draft.photos.length > 0 && { photos: draft.photos.map(({ id }) => id) }), ...(consents.length > 0 && { consents }),
  }
}
/** An order needs a start to aim at, or the word that any will do. */
export const hasTime = ({ isAnyTime, wishes }: OrderDraft) => isAnyTime || wishes.length > 0
