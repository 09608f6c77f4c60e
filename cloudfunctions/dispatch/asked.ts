// A partner as an order remembers whom it asked: the owners hear of it.
import type { Asked } from '../orders/public'
import type { PartnerDoc } from '../partners/public'

export const ownerIdsOf = ({ workers }: PartnerDoc): string[] => workers.filter(({ role }) => role === 'owner').map(({ personId }) => personId)
export function asAsked(partner: PartnerDoc): Asked {
  const { _id, name, kind } = partner
  return { id: _id, name, kind, ownerIds: ownerIdsOf(partner) }
}
