// A room with everything its staff may change, and the version that the change must name.
import { VenueFields } from '../../../contract/venues'
import type { PersonCall } from '../../_platform/serve'
import { viewPictures } from '../../files/public'
import { staffVenue } from '../access'

export async function editVenue(call: PersonCall, { venueId }: { venueId: string }) {
  const venue = await staffVenue(call, venueId)
  const fields = VenueFields.parse(Object.fromEntries(Object.keys(VenueFields.shape).map((key) => [key, venue[key as keyof VenueFields]])))
  return { venueId, communityId: venue.communityId, version: venue.version, status: venue.status, fields, pictures: await viewPictures(venue.pictureIds) }
}
