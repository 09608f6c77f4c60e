// Which orders and partners have to do with each other: pieces of a day that share no partner. Invariant: every order and partner is in one piece.
import type { PlanOrder, PlanPartner } from './instance'

export interface Piece { orders: PlanOrder[]; partners: PlanPartner[] }

/** In no particular order; an order without options is a piece of its own, a partner without any is left out. */
export function piecesOf(orders: readonly PlanOrder[], partners: readonly PlanPartner[]): Piece[] {
  const leader = new Map<string, string>()
  const find = (id: string): string => {
    const above = leader.get(id) ?? id
    if (above === id) return id
    const top = find(above)
    leader.set(id, top)
    return top
  }
  for (const { options } of orders) for (const { partnerId } of options) leader.set(find(partnerId), find(options[0]!.partnerId))
  const pieces = new Map<string, Piece>()
  const pieceOf = (key: string): Piece => {
    const piece = pieces.get(key) ?? { orders: [], partners: [] }
    pieces.set(key, piece)
    return piece
  }
  for (const order of orders) pieceOf(order.options[0] ? `partner ${find(order.options[0].partnerId)}` : `order ${order.id}`).orders.push(order)
  for (const partner of partners) if (leader.has(partner.id)) pieceOf(`partner ${find(partner.id)}`).partners.push(partner)
  return [...pieces.values()]
}
