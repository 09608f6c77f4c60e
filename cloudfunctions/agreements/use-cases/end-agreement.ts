// Staff set an earlier last day, never the partner's side, whatever hats its people wear elsewhere. It counts until then; the clock closes it after that day.
import type { agreements as contract } from '../../../contract/agreements'
import { fail } from '../../_platform/errors'
import type { Handlers } from '../../_platform/serve'
import { ended } from '../domain/agreement'
import { takeStep } from '../take-step'

export const endAgreement: Handlers<typeof contract>['end'] = (call, { agreementId, on, reason }) => takeStep(call, {
  action: 'ended', agreementId, texts: [reason],
  decide: (agreement, { side }) => (side === 'community' ? ended(agreement, on, reason, call.now) : fail('PERMISSION_DENIED')), telling: (next) => `协议将在 ${next.endsOn} 结束。原因：${reason}`,
})
