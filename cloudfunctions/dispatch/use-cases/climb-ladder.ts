// 自动询问: starts the ladder, or asks its next rung at once.
import type { dispatch } from '../../../contract/dispatch'
import type { Handlers } from '../../_platform/serve'
import { climbByStaff, takeStep, type Found } from '../../orders/public'
import { foundFor } from '../ladder'

export const climbLadder: Handlers<typeof dispatch>['climb'] = (call, { orderId, from }) => {
  let found: Found = { community: [], neighbours: [] }
  return takeStep(call, {
    step: 'climb', orderId, sides: ['staff'],
    prepare: async (order) => {
      found = await foundFor(order, call.now)
    },
    decide: (order) => climbByStaff(order, from, found, call.now),
  })
}
