// What unmet demand asks for (B20): a slot in the draft of a partner's agreement, made by the community's staff inside the transaction that
// remembers why. Both sides still talk it over and sign; nothing counts before.
import type { Category } from '../../contract/terms'
import { chinaDay } from '../_platform/china-time'
import type { Tx } from '../_platform/db'
import { fail } from '../_platform/errors'
import { must, type PersonCall } from '../_platform/serve'
import { partnerIn, partnerOf } from '../partners/public'
import { partyOf } from './access'
import { agreementHeads, agreements, runningOf } from './agreements-store'
import { activeOn, begunAgreement, savedTerms, type Agreement } from './domain/agreement'
import { firstTerms, renewedTerms, withSlot } from './domain/with-slot'
import { agreementId, answerOf, listenersOf, newHead, record, type Answer } from './take-step'

export interface WantedSlot { partnerId: string; slot: { venueId: string; weekday: number; fromMinute: number; toMinute: number }; project: string; category: Category }

/**
 * Reads what the draft needs; the function it gives back writes, in the caller's transaction. The slot goes into the draft that is open,
 * else into a new version of what counts now. AGREEMENT_DRAFT_EXISTS while one is up for signing, AGREEMENT_TERMS_INVALID where the slot overlaps another, PARTNER_NOT_ACTIVE.
 */
export async function preparedSlot(call: PersonCall, { partnerId, slot, project, category }: WantedSlot): Promise<(tx: Tx) => Promise<Answer>> {
  const { communityId } = must(await partnerOf(partnerId))
  const by = partyOf(call, { partnerId, communityId })
  const [listeners, running] = await Promise.all([listenersOf({ partnerId, communityId }), runningOf(partnerId, chinaDay(call.now))])
  const active = activeOn(running, chinaDay(call.now))
  const base = active ? renewedTerms(active.terms, call.now) : firstTerms(project, category, call.now)
  return async (tx) => {
    const partner = await partnerIn(tx, partnerId)
    if (partner.status === 'exited') fail('PARTNER_NOT_ACTIVE')
    const head = (await tx.get(agreementHeads, partnerId)) ?? newHead(partnerId)
    const open = head.draftId === null ? null : await tx.get(agreements, head.draftId)
    if (open && open.status !== 'draft') fail('AGREEMENT_DRAFT_EXISTS')
    const number = head.count + 1
    const next: Agreement = open ? savedTerms(open, open.revision, withSlot(open.terms, slot), call.now)
      : begunAgreement({ id: agreementId(partnerId, number), partnerId, partnerName: partner.name, communityId, number, terms: withSlot(base, slot) }, call.now)
    await tx.set(agreements, next)
    if (!open) await tx.set(agreementHeads, { ...head, draftId: next._id, count: number })
    await record(tx, call, next, { by, action: open ? 'saved' : 'started', listeners, text: `${by.label}按居民的需求，在协议草案里加了一个每周时段，请看一看。` })
    return answerOf(next)
  }
}
