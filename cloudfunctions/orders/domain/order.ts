// An order: one resident's wish for one service, from placing to rating. One document holds it whole, so every step is one
// conditional update. Invariants: at most one live assignment (I1); status only by transitions.ts and every change appends to
// the timeline, which never gets shorter (I3); the quote never rises (I8); who served never confirms (I7).
import type { Hat } from '../../../contract/kernel'
import type { Category, Check, ConfirmOutcome, ConfirmWay, DeclineReason, MessageTemplate, OfferStatus, OrderStatus, PaymentWay, PriceMode, Proof, Qualification, RatingTag } from '../../../contract/terms'

/** Who acts: a person under one hat, or the clock. `label` is what others may read ("社区", "李师傅理发", "女儿 代下单"). */
export interface Actor { personId: string; hat: Hat | 'system'; label: string }
/** The timeline is also the memory of requests: a retry finds its own event and gets the same answer (I5). */
export interface TimelineEvent { at: string; by: Actor; what: string; why: string | null; /** `why` is for staff and the resident side only. */ isPrivate: boolean; status: OrderStatus; version: number; requestId: string; action: string }
/** One partner being asked; open until answered, taken back or past `expiresAt`, which counts even before a timer has noticed. */
export interface Offer { id: string; partnerId: string; partnerName: string; status: OfferStatus; offeredAt: string; expiresAt: string; answeredAt: string | null; declineReason: DeclineReason | null }
export interface Assignment { partnerId: string; partnerName: string; partnerKind: string; workerId: string; workerName: string; startAt: string; endAt: string; acceptedAt: string; offerId: string }
export interface CheckedText { text: string; check: Check; byOpenid?: string; at: string; by: string }
export interface Rating { punctuality: number; attitude: number; quality: number; tidiness: number; tags: RatingTag[]; comment: CheckedText | null; at: string }
/** A message that must reach the inbox; written with the change, delivered right after it, swept up by a timer if that failed. */
export interface OutboxRow { _id: string; personId: string; kind: string; title: string; body: string; page: string; at: string; communityId: string }

export interface Order {
  _id: string
  version: number
  number: string
  communityId: string
  gridId: string
  status: OrderStatus
  isUrgent: boolean
  item: { id: string; name: string; category: Category; durationMinutes: number; leadMinutes: number; proofs: Proof[]; qualifications: Qualification[]; windows: { weekdays: number[]; fromMinute: number; toMinute: number }[] }
  /** Fixed when placed. `eligibilityUsed` stays hidden from the partner (C2). */
  quote: { mode: PriceMode; priceFen: number; priceUnit: string; isEligibilityUsed: boolean }
  resident: { personId: string; name: string; phone: string | null; address: string; zone: string }
  placedBy: Actor & { name: string }
  /** People of the resident side who get the messages: the resident, and who placed it for them when that was family. */
  watcherIds: string[]
  wishes: string[]
  isAnyTime: boolean
  note: CheckedText | null
  pictureIds: string[]
  serviceCode: string
  wrongCodes: number
  offers: Offer[]
  assignment: Assignment | null
  proof: { note: CheckedText | null; pictureIds: string[]; signedBy: string | null; at: string } | null
  confirmation: { outcome: ConfirmOutcome; way: ConfirmWay; at: string; by: string; personId: string; remark: CheckedText | null } | null
  rating: Rating | null
  payment: { amountFen: number; way: PaymentWay; at: string; by: string } | null
  /** Consents given in the tap of placing (resident) or accepting (partner), for messages about this order: one yes, one send. */
  consents: { personId: string; openid: string; template: MessageTemplate }[]
  nudgedAt: string | null
  nudges: number
  /** True while some text waits for a person's verdict; the review queue is found by it. */
  hasReview: boolean
  timeline: TimelineEvent[]
  outbox: OutboxRow[]
  /** The next instant a timer must look at this order (offer expiry, auto-confirm, urgent alarm); null: never. Indexed. */
  dueAt: string | null
  placedAt: string
  updatedAt: string
  /** For the board: when the present wait began (placed, or returned to waiting). */
  waitingSince: string
  /** Indexed keys for lists: the partner that holds it, and the partners with an open offer. */
  partnerId: string | null
  offeredPartnerIds: string[]
}
/** What a decision changes; the store adds version, updatedAt and the timeline event. */
export type OrderChange = Partial<Omit<Order, '_id' | 'version' | 'timeline' | 'updatedAt'>>
