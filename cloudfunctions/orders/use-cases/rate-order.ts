// 评价: four dimensions, once, until 30 days after completion.
import type { orders as contract } from '../../../contract/orders'
import type { Handlers } from '../../_platform/serve'
import { checkedText } from '../checked-text'
import { SIDES } from '../domain/actions'
import { rateOrder as decide } from '../domain/confirm'
import { takeStep } from '../take-step'

export const rateOrder: Handlers<typeof contract>['rate'] = (call, { orderId, rating }) => takeStep(call, {
  step: 'rate', orderId, sides: SIDES.rate, texts: [rating.comment],
  decide: (order, { by, viewer }, [verdict]) => decide(order, viewer.isServer, { ...rating, comment: checkedText(call, rating.comment, verdict, by.label) }, call.now),
})
