// A new version begins as a draft, by either side. One draft at a time: the partner's head says so.
import type { agreements as contract } from '../../../contract/agreements'
import { fail } from '../../_platform/errors'
import { onceChecked } from '../../_platform/once-checked'
import { must, type Handlers } from '../../_platform/serve'
import { partnerIn, partnerOf } from '../../partners/public'
import { partyOf } from '../access'
import { agreementHeads, agreements } from '../agreements-store'
import { begunAgreement } from '../domain/agreement'
import { agreementId, answerOf, listenersOf, newHead, record } from '../take-step'
import { textsOf } from '../texts'

export const startAgreement: Handlers<typeof contract>['start'] = async (call, { partnerId, terms }) => {
  const { communityId } = must(await partnerOf(partnerId))
  const by = partyOf(call, { partnerId, communityId })
  const listeners = await listenersOf({ partnerId, communityId })
  return onceChecked(call, textsOf(terms), async (tx) => {
    const partner = await partnerIn(tx, partnerId)
    if (partner.status === 'exited') fail('PARTNER_NOT_ACTIVE')
    const head = (await tx.get(agreementHeads, partnerId)) ?? newHead(partnerId)
    if (head.draftId !== null) fail('AGREEMENT_DRAFT_EXISTS')
    const number = head.count + 1
    const agreement = begunAgreement({ id: agreementId(partnerId, number), partnerId, partnerName: partner.name, communityId, number, terms }, call.now)
    await tx.add(agreements, agreement)
    await tx.set(agreementHeads, { ...head, draftId: agreement._id, count: number })
    await record(tx, call, agreement, { by, action: 'started', listeners, text: `${by.label}起草了第 ${number} 版协议，请看一看。` })
    return answerOf(agreement)
  })
}
