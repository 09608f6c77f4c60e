// What an order earns its partner in credit minutes (PRODUCT §3, B9): held when it is accepted, due when it is confirmed, given back on
// every other way out (I10). Invariant: the hold changes with the order's own write and resolves once (I14); the quote's mode fixes the rate.
import type { CreditHold } from '../../../contract/credits'
import type { ConfirmOutcome, PriceMode } from '../../../contract/terms'
import type { CreditMove, Decision } from './decision'
import type { Order } from './order'

/** Credit minutes for one minute served, an integer fraction. */
export interface CreditRate { numerator: number; denominator: number }
/** Free service repays in full, lowCost by half, market is paid in money and repays nothing (docs/decisions/0006). */
const RATES: Record<PriceMode, CreditRate | null> = { free: { numerator: 1, denominator: 1 }, lowCost: { numerator: 1, denominator: 2 }, market: null }
export const rateOf = (mode: PriceMode): CreditRate | null => RATES[mode]

/** What one order of an item repays at most, in whole credit minutes. */
export function creditMinutesOf({ priceMode, durationMinutes }: { priceMode: PriceMode; durationMinutes: number }): number {
  const rate = rateOf(priceMode)
  return rate ? Math.floor((durationMinutes * rate.numerator) / rate.denominator) : 0
}
/** Whole minutes between the code at the start and the proof at the end, rounded up, at least 1. */
export function servedMinutes({ timeline, proof }: Pick<Order, 'timeline' | 'proof'>): number {
  const started = timeline.findLast(({ action }) => action === 'start')?.at
  if (!started || !proof) return 1
  return Math.max(1, Math.ceil((Date.parse(proof.at) - Date.parse(started)) / 60_000))
}
/** What accepting does: the planned minutes wait, where the mode earns any. */
export function creditAtAccept({ quote, item }: Pick<Order, 'quote' | 'item'>): { move?: CreditMove; rate: CreditRate | null } {
  const rate = rateOf(quote.mode)
  return rate ? { move: { how: 'place', minutes: item.durationMinutes }, rate } : { rate }
}
/** What a confirmation does: all that was served and held, half of it (rounded down, at least 1), or nothing. */
export function creditAtConfirm(order: Order, outcome: ConfirmOutcome): CreditMove | undefined {
  const hold = liveHold(order)
  if (!hold) return undefined
  const minutes = Math.min(servedMinutes(order), hold.heldMinutes)
  return outcome === 'not' ? { how: 'void' } : { how: 'post', minutes: outcome === 'done' ? minutes : Math.max(1, Math.floor(minutes / 2)) }
}
/** Cancelled or given to another partner: what waits goes back. */
export function creditAtReturn(order: Order): CreditMove | undefined {
  return liveHold(order) ? { how: 'void' } : undefined
}
function liveHold({ creditHold }: Order): CreditHold | null {
  return creditHold?.status === 'held' ? creditHold : null
}
/** The rules of a hold, which are the ledger's own (credits/public.ts). */
export interface HoldRules { placeHold: (minutes: number) => CreditHold; postHold: (hold: CreditHold, minutes: number, now: string) => CreditHold; voidHold: (hold: CreditHold, now: string) => CreditHold }
/** The decision with its credit carried out in the change; every decision passes here before it is applied. */
export function withHold(order: Order, { credit, ...decision }: Decision, rules: HoldRules, now: string): Decision {
  if (!credit) return decision
  const hold = order.creditHold
  const creditHold = credit.how === 'place' ? rules.placeHold(credit.minutes) : hold && (credit.how === 'post' ? rules.postHold(hold, credit.minutes, now) : rules.voidHold(hold, now))
  return { ...decision, change: { ...decision.change, creditHold } }
}
