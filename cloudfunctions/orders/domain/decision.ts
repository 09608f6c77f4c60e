// What one step decides about an order: the change, its line in the timeline, and who must hear of it. Decisions are pure:
// the same order, actor and instant always decide the same, so a lost race is simply decided again.
import type { ErrorCode } from '../../../contract/errors'
import type { OrderStatus } from '../../../contract/terms'
import type { Actor, Audience, OrderChange } from './order'
import type { Slot } from './slots'
import type { Step } from './transitions'

export type PushFacts =
  | { template: 'offerReceived'; data: { item: string; zone: string; answerBy: string } }
  | { template: 'orderAccepted'; data: { item: string; partner: string; startAt: string } }
  | { template: 'serviceDelivered'; data: { item: string; partner: string; at: string } }
/** One thing some people must hear of; `side` says which of an order's three pages opens. `staff` stands for everyone on duty in the community. */
export interface Notice { to: readonly string[] | 'staff'; side: 'resident' | 'partner' | 'staff'; partnerId?: string; title: string; body: string; push?: PushFacts }
export interface Decision {
  change: OrderChange
  /** Where the table leaves several ways open. */
  to?: OrderStatus
  what: string
  why?: string | null
  whyFor?: Audience
  partnerId?: string | null
  notices?: Notice[]
  /** A worker's time given back and taken, in the same transaction as the order. */
  slots?: SlotMove
  /** What becomes of the credit minutes that wait; carried out by `withHold` before the decision is applied. */
  credit?: CreditMove
  /** The step is refused, but what it tried is kept: a wrong service code counts. */
  refusal?: { code: ErrorCode; data: Record<string, unknown> }
}
export type CreditMove = { how: 'place' | 'post'; minutes: number } | { how: 'void' }
/** `fromWorkerId`: whose time is given back, when it is not the one who takes. */
export interface SlotMove { workerId: string; partnerId: string; fromWorkerId?: string; release?: Slot; take?: Slot }
/** Who did it, when, and by which request. */
export interface Cause { step: Step; by: Actor; at: string; requestId: string; action: string }
