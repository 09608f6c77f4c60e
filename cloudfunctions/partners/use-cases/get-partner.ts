// A partner: its members and the staff above it see who works there; residents of its community see what it offers, not who.
// Anyone else gets the answer of an unknown id.
import { isWithin } from '../../_platform/people'
import { hatOver, must, type PersonCall } from '../../_platform/serve'
import { partners } from '../partners-store'
import { viewOf } from '../views'

export async function getPartner({ person }: PersonCall, { partnerId }: { partnerId: string }) {
  const partner = must(await partners.get(partnerId))
  const isMember = person.hats.some((worn) => worn.hat === 'partner' && worn.partnerId === partner._id)
  if (isMember || hatOver(person, partner.communityId, 'staff', 'subdistrictStaff', 'districtStaff')) return viewOf(partner)
  const isNeighbour = person.hats.some(({ hat, unitId }) => (hat === 'resident' || hat === 'familyProxy') && isWithin(unitId, partner.communityId))
  must(isNeighbour && partner.status !== 'exited')
  return { ...viewOf(partner), workers: [] }
}
