// 确认: done, half or not, with the rating in the same call when it is given. Who served never confirms (I7).
import type { orders as contract } from '../../../contract/orders'
import type { Handlers } from '../../_platform/serve'
import { checkedText } from '../checked-text'
import { SIDES } from '../domain/actions'
import { confirmOrder as decide } from '../domain/confirm'
import { takeStep } from '../take-step'

export const confirmOrder: Handlers<typeof contract>['confirm'] = (call, { orderId, outcome, way, remark, rating }) => takeStep(call, {
  step: 'confirm', orderId, sides: SIDES.confirm, texts: [remark, rating?.comment],
  decide: (order, { by, viewer }, [remarkVerdict, commentVerdict]) => decide(order, by, viewer.isServer, {
    outcome, way, remark: checkedText(call, remark, remarkVerdict, by.label), rating: rating ? { ...rating, comment: checkedText(call, rating.comment, commentVerdict, by.label) } : null,
  }, call.now),
})
