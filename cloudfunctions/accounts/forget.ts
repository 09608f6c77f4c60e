// What every feature forgets when a person goes, the person last, so that a run cut short is simply asked for again. Every part can be
// done twice.
import type { PersonDoc } from '../_platform/people'
import { forgetPerson as forgetInApplications } from '../admission/public'
import { forgetPerson as forgetInAgreements } from '../agreements/public'
import { forgetPerson as forgetInDemand } from '../demand/public'
import { forgetPerson as forgetPictures } from '../files/public'
import { forgetPerson as forgetIdentity } from '../identity/public'
import { forgetPerson as forgetInbox } from '../messages/public'
import { forgetPerson as forgetInOrders } from '../orders/public'
import { forgetPerson as forgetInPartnership } from '../partnership/public'
import { forgetPerson as forgetInBookings } from '../venues/public'

export async function forgetEverywhere(person: PersonDoc, now: string): Promise<void> {
  await forgetInOrders(person)
  await forgetInBookings(person._id)
  await forgetInApplications(person._id)
  await forgetInAgreements(person._id)
  await forgetInPartnership(person._id)
  await forgetInDemand(person._id)
  await forgetInbox(person._id)
  await forgetPictures(person._id)
  await forgetIdentity(person, now)
  // An order placed meanwhile; from here on none can be.
  await forgetInOrders(person)
}
