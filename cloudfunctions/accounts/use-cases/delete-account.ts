// 注销: what refuses is asked before anything is taken.
import type { accounts } from '../../../contract/accounts'
import { fail } from '../../_platform/errors'
import type { Handlers } from '../../_platform/serve'
import { mustBeFreeToLeave } from '../../identity/public'
import { hasLiveOrders } from '../../orders/public'
import { forgetEverywhere } from '../forget'

export const deleteAccount: Handlers<typeof accounts>['deleteAccount'] = async ({ person, now }) => {
  if (!person) return { deleted: true }
  await mustBeFreeToLeave(person)
  if (await hasLiveOrders(person)) fail('ACCOUNT_HAS_LIVE_ORDERS')
  await forgetEverywhere(person, now)
  return { deleted: true }
}
