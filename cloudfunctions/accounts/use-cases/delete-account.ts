// 注销: each feature forgets its part and the person goes last, so that a run cut short is simply asked for again. Every part can be
// done twice. What refuses is asked before anything is taken.
import type { accounts } from '../../../contract/accounts'
import { fail } from '../../_platform/errors'
import type { Handlers } from '../../_platform/serve'
import { forgetPerson as forgetInApplications } from '../../admission/public'
import { forgetPerson as forgetInAgreements } from '../../agreements/public'
import { forgetPerson as forgetPictures } from '../../files/public'
import { forgetPerson as forgetIdentity, mustBeFreeToLeave } from '../../identity/public'
import { forgetPerson as forgetInbox } from '../../messages/public'
import { forgetPerson as forgetInOrders, hasLiveOrders } from '../../orders/public'
import { forgetPerson as forgetInBookings } from '../../venues/public'

export const deleteAccount: Handlers<typeof accounts>['deleteAccount'] = async ({ person, now }) => {
  if (!person) return { deleted: true }
  await mustBeFreeToLeave(person)
  if (await hasLiveOrders(person)) fail('ACCOUNT_HAS_LIVE_ORDERS')
  await forgetInOrders(person)
  await forgetInBookings(person._id)
  await forgetInApplications(person._id)
  await forgetInAgreements(person._id)
  await forgetInbox(person._id)
  await forgetPictures(person._id)
  await forgetIdentity(person, now)
  return { deleted: true }
}
