// A person's verdict on a text; NOT_FOUND when there is none waiting (a colleague was faster).
import type { dispatch } from '../../../contract/dispatch'
import { must, type Handlers } from '../../_platform/serve'
import { decideReview as decide, takeStep, textInReview } from '../../orders/public'

export const decideReview: Handlers<typeof dispatch>['decideReview'] = (call, { orderId, field, verdict }) => takeStep(call, {
  step: 'decideReview', orderId, sides: ['staff'],
  decide: (order) => {
    must(textInReview(order, field))
    return decide(order, field, verdict)
  },
})
