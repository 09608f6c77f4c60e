// One lane of the board: urgent first, then longest waiting (A18).
import type { dispatch } from '../../../contract/dispatch'
import type { Handlers } from '../../_platform/serve'
import { boardPage, cardForStaff } from '../../orders/public'
import { watcherOf } from '../scope'

export const readBoard: Handlers<typeof dispatch>['board'] = async (call, { cursor, ...filter }) => {
  const { seesNames } = watcherOf(call, filter.communityId)
  const { items, nextCursor } = await boardPage({ ...filter, seesNames }, call.now, cursor)
  return { items: items.map((order) => cardForStaff(call, order)), nextCursor }
}
