// A hat is laid down or taken back. Who is expected at somebody's door stays of the partner until the work is done or redispatched;
// a home with open orders stays a home.
import type { accounts } from '../../../contract/accounts'
import { fail } from '../../_platform/errors'
import type { Handlers } from '../../_platform/serve'
import { takeHat } from '../../identity/public'
import { hasLiveOrders, hasWorkFor, stopOwning, stopWatching } from '../../orders/public'

export const removeHat: Handlers<typeof accounts>['removeHat'] = async (call, input) => {
  const answer = await takeHat(call, input, async ({ hat, partnerId }) => {
    if (hat === 'resident' && await hasLiveOrders({ _id: input.personId })) fail('ACCOUNT_HAS_LIVE_ORDERS')
    if (partnerId !== undefined && await hasWorkFor(input.personId, partnerId)) fail('MEMBER_HAS_LIVE_ORDERS')
  })
  if (input.hat === 'familyProxy') await stopWatching(input.personId, input.id)
  if (input.hat === 'partner') await stopOwning(input.personId, input.id)
  return answer
}
