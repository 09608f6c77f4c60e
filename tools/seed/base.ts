// The demo's standing part, without history: what tests start from and the demo builds on.
import type { Document } from '../local-cloud/engine/values'
import { ITEMS } from './items.data'
import { PARTNERS } from './partners.data'
import { PEOPLE } from './people.data'
import { UNITS } from './units.data'
import { VENUES } from './venues.data'

/** Documents by collection. */
export function baseDocuments(): Record<string, Document[]> {
  return structuredClone({ units: UNITS, people: PEOPLE, partners: PARTNERS, items: ITEMS, venues: VENUES }) as unknown as Record<string, Document[]>
}
/** The hats a persona wears now, for GET /dev/personas. */
export function hatsOf(openid: string, read: (collection: string) => Document[]): { hat: string; unit: string }[] {
  const person = read('people').find((document) => document.openid === openid) as { hats?: { hat: string; unitId: string }[] } | undefined
  return (person?.hats ?? []).map(({ hat, unitId }) => ({ hat, unit: unitId }))
}
