// 推荐: who fits, in which order and why, and how many do not fit for which reason (A5). Four reads, identity included.
import type { dispatch } from '../../../contract/dispatch'
import type { Handlers } from '../../_platform/serve'
import { mustAllow, orderForStaff } from '../../orders/public'
import { recommend } from '../recommend'

export const listCandidates: Handlers<typeof dispatch>['candidates'] = async (call, { orderId }) => {
  const order = await orderForStaff(call, orderId)
  mustAllow(order, 'offer')
  const { candidates, rejected } = await recommend(order, call.now)
  return { candidates, rejected, total: candidates.length }
}
