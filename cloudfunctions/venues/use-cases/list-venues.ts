// The community's rooms by name: partners see those that are open, staff all. A community has some ten.
import { hatOver, must, type PersonCall } from '../../_platform/serve'
import { cardsOf } from '../views'
import { venues } from '../venues-store'

const MOST = 100

export async function listVenues({ person }: PersonCall, { communityId }: { communityId: string }) {
  const isStaff = hatOver(person, communityId, 'staff', 'subdistrictStaff', 'districtStaff')
  must(isStaff ?? hatOver(person, communityId, 'partner'))
  const rooms = await venues.find({ communityId }, { orderBy: [['name', 'asc']], limit: MOST })
  return { venues: await cardsOf(rooms.filter(({ status }) => isStaff || status === 'open')) }
}
