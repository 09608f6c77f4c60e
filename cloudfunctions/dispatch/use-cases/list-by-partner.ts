// Who has how much: every partner of the community with its live orders by status.
import type { dispatch } from '../../../contract/dispatch'
import type { Handlers } from '../../_platform/serve'
import { loadByPartner } from '../../orders/public'
import { partnersOf } from '../../partners/public'
import { watcherOf } from '../scope'

export const listByPartner: Handlers<typeof dispatch>['byPartner'] = async (call, { communityId }) => {
  watcherOf(call, communityId)
  const [partners, load] = await Promise.all([partnersOf(communityId), loadByPartner(communityId)])
  const counted = new Map(load.map(({ partnerId, status, count }) => [`${partnerId} ${status}`, count]))
  return {
    partners: partners.map(({ _id, name, kind, status, stats }) => {
      const count = (of: string) => counted.get(`${_id} ${of}`) ?? 0
      return { partnerId: _id, name, kind, status, offering: count('offering'), accepted: count('accepted'), inService: count('inService'), delivered: count('delivered'), jobs30: stats.jobs30 }
    }),
  }
}
