// 签署: a tap with one's own identity over the hash of what one saw. The second signature makes the version count and the one before
// it the past, in one transaction; then the ledger hears the new lines.
import type { agreements as contract } from '../../../contract/agreements'
import { must, type Handlers } from '../../_platform/serve'
import { agreements } from '../agreements-store'
import { signed, superseded } from '../domain/agreement'
import { keepHours } from '../kept-hours'
import { tellLedger } from '../ledger-terms'
import { takeStep } from '../take-step'
import { hashOf } from '../views'

export const signAgreement: Handlers<typeof contract>['sign'] = async (call, { agreementId, hash }) => {
  const answer = await takeStep(call, {
    action: 'signed', agreementId,
    decide: (agreement, by) => signed(agreement, by, hash, hashOf(agreement), call.now),
    beside: async (tx, next, head) => {
      if (next.status !== 'signed') return
      await keepHours(tx, next, call.now)
      const before = head.activeId === null ? null : await tx.get(agreements, head.activeId)
      if (before?.status === 'signed') await tx.set(agreements, superseded(before, next, call.now))
      return { activeId: next._id, draftId: null }
    },
    telling: (next, { label }) => (next.status === 'signed' ? `第 ${next.number} 版协议双方已签，${next.terms.fromOn} 起生效。` : `${label}已签署第 ${next.number} 版协议，等您签署。`),
  })
  if (answer.status === 'signed') await tellLedger(must(await agreements.get(agreementId)), call.now)
  return answer
}
