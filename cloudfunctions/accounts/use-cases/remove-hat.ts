// A hat is laid down or taken back. Who is expected at somebody's door stays of the partner until the work is done or redispatched.
import type { accounts } from '../../../contract/accounts'
import { fail } from '../../_platform/errors'
import type { Handlers } from '../../_platform/serve'
import { takeHat } from '../../identity/public'
import { hasWorkFor } from '../../orders/public'

export const removeHat: Handlers<typeof accounts>['removeHat'] = (call, input) => takeHat(call, input, async ({ partnerId }) => {
  if (partnerId !== undefined && await hasWorkFor(input.personId, partnerId)) fail('MEMBER_HAS_LIVE_ORDERS')
})
