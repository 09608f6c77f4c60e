// Canaries: texts that occur once in the whole district, each with its owner, and who may read it (PRODUCT §6, A16). The rules are
// written from the requirement and read stored hats and orders only; they share no line with the product.
import type { World } from '../../support/world'

export type Kind = 'phone' | 'address' | 'name' | 'note' | 'reason' | 'comment' | 'code'
/** `orderId` where the text belongs to an order; else it belongs to the person. */
export interface Secret { text: string; kind: Kind; ownerId: string; orderId?: string }
interface Hat { hat: string; unitId: string; partnerId?: string; residentId?: string }
export interface Person { _id: string; openid: string | null; name: string; phone: string | null; address: string; communityId: string | null; hats: Hat[] }
interface Order { _id: string; communityId: string; status: string; partnerId: string | null; resident: { personId: string }; placedBy: { personId: string }; assignment: { workerId: string } | null }

const HELD = ['accepted', 'inService', 'delivered', 'completed']
export const peopleOf = (world: Pick<World, 'read'>) => world.read('people') as unknown as Person[]
const ordersOf = (world: Pick<World, 'read'>) => world.read('orders') as unknown as Order[]

/** Gives every person a name and an address that nobody else has; phones are unique already. */
export async function dye(world: World): Promise<Secret[]> {
  const people = peopleOf(world)
  const dyed = people.map((person, index) => ({ ...person, name: `${person.name}雀${index}`, address: person.address && `${person.address}巢${index}` }))
  await world.cloud.write('people', dyed as never)
  return dyed.flatMap(({ _id, name, phone, address }): Secret[] => [
    { text: name, kind: 'name', ownerId: _id }, ...(phone ? [{ text: phone, kind: 'phone' as const, ownerId: _id }] : []), ...(address ? [{ text: address, kind: 'address' as const, ownerId: _id }] : []),
  ])
}
/** May this person read it now? Null is a stranger: a visitor, or whoever reads the log. */
export function mayRead(world: Pick<World, 'read'>, secret: Secret, viewerId: string | null): boolean {
  const people = new Map(peopleOf(world).map((person) => [person._id, person]))
  const viewer = viewerId === null ? undefined : people.get(viewerId)
  const owner = people.get(secret.ownerId)
  if (!viewer || !owner) return false
  // A whole number is answered by revealPhone alone, which the sweep does not call.
  if (secret.kind === 'phone') return false
  if (viewer._id === owner._id && secret.kind !== 'reason') return true
  const order = ordersOf(world).find(({ _id }) => _id === secret.orderId)
  const wears = (hat: string, fits: (worn: Hat) => boolean) => viewer.hats.some((worn) => worn.hat === hat && fits(worn))
  const isStaff = wears('staff', ({ unitId }) => unitId === (order?.communityId ?? owner.communityId) || owner.hats.some((worn) => worn.unitId === unitId))
  const isWatcher = ['subdistrictStaff', 'districtStaff'].some((hat) => wears(hat, ({ unitId }) => [owner.communityId, ...owner.hats.map((worn) => worn.unitId)].some((id) => id?.startsWith(unitId))))
  const isFamily = wears('familyProxy', ({ residentId }) => residentId === owner._id)
  const goesThere = ordersOf(world).some((one) => one.resident.personId === owner._id && HELD.includes(one.status) && (!order || order._id === one._id)
    && wears('partner', ({ partnerId }) => partnerId === one.partnerId))
  switch (secret.kind) {
    case 'name': return isStaff || isWatcher || isFamily || goesThere || isNamedTo(viewer, owner)
    case 'address': return isStaff || isWatcher || isFamily || goesThere
    case 'note': return isStaff || isFamily || goesThere || order?.placedBy.personId === viewer._id
    // What residents say of a service is what street and district look at services by.
    case 'comment': return isStaff || isWatcher || isFamily || goesThere || order?.placedBy.personId === viewer._id
    case 'reason': return isStaff || isFamily || order?.resident.personId === viewer._id || order?.placedBy.personId === viewer._id
    case 'code': return isStaff || isFamily || order?.placedBy.personId === viewer._id
  }
}
/** Those who come to people's doors are introduced by name; family members know each other; colleagues too. */
function isNamedTo(viewer: Person, owner: Person): boolean {
  const isWorker = owner.hats.some(({ hat }) => hat === 'partner')
  const actsForViewer = owner.hats.some(({ hat, residentId }) => hat === 'familyProxy' && residentId === viewer._id)
  return isWorker || actsForViewer
}
/** The secrets in a text that its reader may not know. */
export function leaksIn(world: Pick<World, 'read'>, secrets: readonly Secret[], text: string, viewerId: string | null): string[] {
  return secrets.filter((secret) => text.includes(secret.text) && !mayRead(world, secret, viewerId)).map(({ kind, ownerId }) => `${kind} of ${ownerId} to ${viewerId ?? 'a stranger'}`)
}
