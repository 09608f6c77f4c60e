// An order: one resident's wish for one service, from placing to rating. One document holds it whole, so every step is one
// conditional update. Invariants: at most one live assignment (I1); status only by transitions.ts and every change appends to
// the timeline, which never gets shorter (I3); the quote never rises (I8); who served never confirms (I7).
import type { CreditHold } from '../../../contract/credits'
import type { Hat } from '../../../contract/kernel'
import type { Category, Check, ConfirmOutcome, ConfirmWay, DeclineReason, HelperGender, LadderRung, LadderState, MessageTemplate, OfferStatus, OrderStatus, PaymentWay, PriceMode, Proof, Qualification, RatingTag, RefusalKind } from '../../../contract/terms'
import type { CreditRate } from './credit'

/** Who acts: a person under one hat, or the clock. `label` is what staff and the resident side may read ("社区", "李师傅理发", "王小雨（家属）"). */
export interface Actor { personId: string; hat: Hat | 'system'; label: string }
/** Who may read a `why` besides its writer. The reasons of refusing, recalling and redispatching never reach a partner. */
export type Audience = 'all' | 'residentSide' | 'staff'
/**
 * The timeline is also the memory of requests: a retry finds its own event and gets the same answer (I5).
 * `partnerId`: the partner whose doing it is; another partner never reads the line.
 */
export interface TimelineEvent { at: string; by: Actor; what: string; why: string | null; whyFor: Audience; partnerId: string | null; status: OrderStatus; version: number; requestId: string; action: string }
/** One partner being asked; open until answered, taken back or past `expiresAt`, which counts even before a timer has noticed. `ownerIds` hear of it. */
export interface Offer { id: string; partnerId: string; partnerName: string; partnerKind: string; ownerIds: string[]; status: OfferStatus; offeredAt: string; expiresAt: string; answeredAt: string | null; declineReason: DeclineReason | null }
/** How far the asking has climbed by itself (A6). `rung`: the last that was asked, null before the first; `nextAt`: when the next is due, null while somebody is being asked. */
export interface Ladder { state: LadderState; rung: LadderRung | null; nextAt: string | null }
/** What the resident asked for besides the time. `avoidPartnerIds` is never shown to a partner. */
export interface Needs { sameHelper: boolean; avoidPartnerIds: string[]; helperGender: HelperGender | null; dialect: string | null }
export interface Assignment { partnerId: string; partnerName: string; partnerKind: string; ownerIds: string[]; workerId: string; workerName: string; startAt: string; endAt: string; acceptedAt: string; offerId: string }
/** Free text with the platform's verdict: until it has passed, only its writer and staff read it. */
export interface CheckedText { text: string; check: Check; personId: string; at: string; by: string }
export interface Rating { punctuality: number; attitude: number; quality: number; tidiness: number; tags: RatingTag[]; comment: CheckedText | null; at: string }
/** A message that must reach the inbox; written with the change, delivered right after it, swept up by a timer if that failed. */
export interface OutboxRow { _id: string; personId: string; kind: string; title: string; body: string; page: string; at: string }

export interface Order {
  _id: string
  version: number
  number: string
  communityId: string
  gridId: string
  status: OrderStatus
  isUrgent: boolean
  item: { id: string; name: string; category: Category; durationMinutes: number; leadMinutes: number; proofs: Proof[]; qualifications: Qualification[]; windows: { weekdays: number[]; fromMinute: number; toMinute: number }[] }
  /** Fixed when placed. `isEligibilityUsed` stays hidden from the partner (C2). */
  quote: { mode: PriceMode; priceFen: number; priceUnit: string; isEligibilityUsed: boolean }
  /** As it was when placed. `zone` is what a partner may know before accepting: grid and estate, no house number (A16). */
  resident: { personId: string; name: string; phone: string | null; address: string; zone: string }
  placedBy: Actor
  /** People of the resident side who get the messages: the resident, who placed it for them when that was family, the family of an elder without a phone. */
  watcherIds: string[]
  /** Who served this resident last, for "上次就是它". */
  lastPartnerId: string | null
  needs: Needs
  wishes: string[]
  isAnyTime: boolean
  note: CheckedText | null
  pictureIds: string[]
  serviceCode: string
  /** Wrong tries of the code by their request, so that a retry is not a second try. */
  wrongCodes: { requestId: string; at: string }[]
  offers: Offer[]
  /** Null while staff ask by hand, and once a partner has accepted or the order has ended. */
  ladder: Ladder | null
  assignment: Assignment | null
  proof: { note: CheckedText | null; pictureIds: string[]; signedBy: string | null; at: string } | null
  confirmation: { outcome: ConfirmOutcome; way: ConfirmWay; at: string; by: Actor; remark: CheckedText | null } | null
  rating: Rating | null
  /** Credit minutes that wait for the service (B9), resolved once; null where it earns none or nobody has accepted yet. */
  creditHold: CreditHold | null
  /** Credit minutes for a minute served, fixed at accept. */
  creditRate: CreditRate | null
  payment: { amountFen: number; way: PaymentWay; at: string; by: string } | null
  /** Consents given in the tap of placing, for messages about this order: one yes, one send (I33). */
  consents: { personId: string; template: MessageTemplate }[]
  nudgedAt: string | null
  nudges: number
  /** Why staff did not take it on; absent while it was not refused, and in orders from before it was asked. */
  refusalKind?: RefusalKind
  /** The last alarm of an urgent order that nobody has accepted (L2). */
  alarmedAt: string | null
  timeline: TimelineEvent[]
  /** The last rows only; each is in its person's inbox soon after it was written. */
  outbox: OutboxRow[]
  placedAt: string
  updatedAt: string
  /** When the present wait for dispatch began (placed, or returned to waiting). */
  waitingSince: string
  /** The partner that holds it. Stays when the order has ended, so that it is found among that partner's ended work. */
  partnerId: string | null
}
/** What lists and timers find an order by; computed from the order at every write (index-keys.ts), never set by a step. */
export interface IndexKeys {
  /** Whose name, words or address it holds: found when one of them leaves (forget.ts). */
  peopleIds: string[]
  /** Agreed start, else the first wish; null: any time. */
  startAt: string | null
  /** Partners with an open offer. */
  offeredPartnerIds: string[]
  /** True while some text waits for a person's verdict. */
  hasReview: boolean
  /** Urgent first, then longest waiting, as one text. */
  queueKey: string
  /** The next instant a timer must look at this order (offer expiry, auto-confirm, urgent alarm); null: never. */
  dueAt: string | null
  /** The instant from which it counts as overdue if nothing happens. Whether it is overdue is derived at read, never stored. */
  overdueAt: string | null
}
export type StoredOrder = Order & IndexKeys
/** What a decision changes; apply.ts adds status, version, timeline, outbox and keys. */
export type OrderChange = Partial<Omit<Order, '_id' | 'version' | 'status' | 'timeline' | 'outbox' | 'updatedAt'>>
