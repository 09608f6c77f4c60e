// What the day's figures take from an order: its timeline says when it was first accepted and when it was taken back. Pure.
import type { Category, ConfirmOutcome } from '../../../contract/terms'
import type { CountedOrder } from './day-figures'

/** As much of an order as is counted; `isUnmet` by the orders' own rule. */
export interface OrderFacts extends Pick<CountedOrder, 'status' | 'isUrgent' | 'isUnmet' | 'placedAt' | 'offers'> {
  item: { category: Category }
  wishes: readonly string[]
  isAnyTime: boolean
  confirmation: { outcome: ConfirmOutcome } | null
  rating: { punctuality: number; attitude: number; quality: number; tidiness: number } | null
  timeline: readonly { action: string; at: string }[]
}
/** Ends that ask nothing of partners. */
const TAKEN_BACK = ['cancel', 'refuse']

export function countedOrder({ status, item, isUrgent, isUnmet, placedAt, wishes, isAnyTime, offers, confirmation, rating, timeline }: OrderFacts): CountedOrder {
  return {
    status, category: item.category, isUrgent, isUnmet, placedAt, starts: isAnyTime ? [] : wishes, acceptedAt: timeline.find(({ action }) => action === 'accept')?.at ?? null,
    withdrawnAt: isUnmet ? null : timeline.find(({ action }) => TAKEN_BACK.includes(action))?.at ?? null,
    offers: offers.map(({ status: answer, offeredAt, answeredAt }) => ({ status: answer, offeredAt, answeredAt })), isResolved: confirmation?.outcome === 'done',
    rating: rating && (rating.punctuality + rating.attitude + rating.quality + rating.tidiness) / 4,
  }
}
