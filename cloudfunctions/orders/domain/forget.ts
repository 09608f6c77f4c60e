// What remains of a person in an order after they have left (I30): their id as a pseudonym, and that something happened; no name,
// no number, no address, no word they wrote; of an order for them no word that others wrote either, for it may name them. The story keeps its length (I3).
import type { Actor, CheckedText, Order } from './order'

export const GONE = '已注销'

/** Whose name, words or address the order holds. */
export function peopleIn({ resident, timeline, assignment }: Order): string[] {
  return [...new Set([resident.personId, ...timeline.map(({ by }) => by.personId), ...(assignment ? [assignment.workerId] : [])])].filter((id) => id !== 'system')
}
/** What changes when this person is forgotten; the same again changes nothing more. */
export function forgotten(order: Order, personId: string): Partial<Order> {
  const actor = (by: Actor): Actor => (by.personId === personId ? { ...by, label: GONE } : by)
  const isResident = order.resident.personId === personId
  const written = (text: CheckedText | null): CheckedText | null => (isResident || text?.personId === personId ? null : text)
  const { proof, confirmation, rating, assignment } = order
  return {
    placedBy: actor(order.placedBy), note: written(order.note),
    timeline: order.timeline.map((event) => (isResident || event.by.personId === personId ? { ...event, by: actor(event.by), why: null } : event)),
    ...(isResident ? { resident: { personId, name: GONE, phone: null, address: '', zone: '' }, pictureIds: [] } : {}),
    ...(proof ? { proof: { ...proof, note: written(proof.note), ...(isResident ? { signedBy: null, pictureIds: [] } : {}) } } : {}),
    ...(confirmation ? { confirmation: { ...confirmation, by: actor(confirmation.by), remark: written(confirmation.remark) } } : {}),
    ...(rating ? { rating: { ...rating, comment: written(rating.comment) } } : {}),
    ...(assignment?.workerId === personId ? { assignment: { ...assignment, workerName: GONE } } : {}),
    // Delivered long ago; a row may name the worker or whom it was for.
    outbox: [],
  }
}
