// A room as it is shown: pictures with addresses that open for an hour, the code at the door never.
import { viewPictures } from '../files/public'
import { currentClosures } from './domain/venue'
import type { VenueDoc } from './venues-store'

/** Cards with their first picture; one read for all pictures. */
export async function cardsOf(rooms: readonly VenueDoc[]) {
  const pictures = new Map((await viewPictures(rooms.flatMap(({ pictureIds }) => pictureIds.slice(0, 1)))).map((picture) => [picture.id, picture]))
  return rooms.map((room) => ({ ...room, id: room._id, picture: pictures.get(room.pictureIds[0] ?? '') ?? null }))
}
export async function viewOfVenue(venue: VenueDoc, now: string) {
  const pictures = await viewPictures(venue.pictureIds)
  return { ...venue, id: venue._id, picture: pictures[0] ?? null, pictures, closures: currentClosures(venue, now) }
}
