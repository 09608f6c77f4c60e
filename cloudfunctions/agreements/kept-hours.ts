// An hour of a room is one partner's: what an agreement gives away every week, no other that counts in the same days gives too. Two that
// are signed at the same moment meet in one document of their community.
import { chinaDay } from '../_platform/china-time'
import type { Tx } from '../_platform/db'
import { fail } from '../_platform/errors'
import { agreementHeads, runningIn } from './agreements-store'
import { overlaps, type Agreement } from './domain/agreement'
import { newHead } from './take-step'

/** AGREEMENT_TERMS_INVALID (`slots`) where another partner has one of these hours. One read, none without slots. */
export async function mustBeFree({ partnerId, communityId, terms: { slots, fromOn, toOn } }: Agreement, now: string): Promise<void> {
  if (slots.length === 0) return
  const others = (await runningIn(communityId, chinaDay(now))).filter((one) => one.partnerId !== partnerId && one.terms.fromOn <= toOn && fromOn <= one.endsOn)
  const taken = others.flatMap(({ terms }) => terms.slots)
  if (slots.some((slot) => overlaps(slot, taken))) fail('AGREEMENT_TERMS_INVALID', { field: 'slots' })
}
/** The same inside the transaction that makes it count: who is second meets the change of the first and is checked again. */
export async function keepHours(tx: Tx, agreement: Agreement, now: string): Promise<void> {
  if (agreement.terms.slots.length === 0) return
  const { communityId } = agreement
  const head = (await tx.get(agreementHeads, communityId)) ?? newHead(communityId)
  await mustBeFree(agreement, now)
  await tx.set(agreementHeads, { ...head, count: head.count + 1 })
}
