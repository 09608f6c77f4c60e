// One room with everything that who books it should know.
import type { PersonCall } from '../../_platform/serve'
import { visibleVenue } from '../access'
import { viewOfVenue } from '../views'

export async function getVenue(call: PersonCall, { venueId }: { venueId: string }) {
  return viewOfVenue(await visibleVenue(call, venueId), call.now)
}
