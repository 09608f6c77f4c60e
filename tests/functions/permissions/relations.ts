// Who asks, seen from the matrix's objects: resident p-resident-c1 of 团结社区, partner pt-c1-02 that is asked and serves, its
// assigned worker. One letter each; a row of the table has one character per letter, in this order.
import type { HatDoc, PersonDoc } from '../../../cloudfunctions/_platform/people'
import { PEOPLE } from '../../../tools/seed/people.data'
import { personOfPersona } from '../../../tools/seed/personas'

export interface Relation { letter: string; name: string; openid: string; personId: string }
const persona = (letter: string, name: string, id: string): Relation => ({ letter, name, openid: `demo-${id}`, personId: personOfPersona(id) })
const extra = (letter: string, name: string, id: string): Relation => ({ letter, name, openid: `matrix-${id}`, personId: `p-matrix-${id}` })

export const RELATIONS: readonly Relation[] = [
  persona('V', 'visitor', 'visitor'),
  persona('R', 'the resident', 'resident-c1'), persona('O', 'another resident of the community', 'resident2-c1'), persona('X', 'a resident of another community', 'resident-c2'),
  extra('F', 'family of the resident', 'family'), extra('G', 'family of someone else', 'other-family'),
  persona('P', 'owner of the partner', 'merchant-c1'), persona('Q', 'owner of a partner that was not asked', 'owner-c1'), persona('W', 'the assigned worker', 'worker-c1'), extra('K', 'another worker of the partner', 'worker'),
  persona('S', 'staff of the community', 'staff-c1'), persona('T', 'staff of a sister community', 'staff-c2'), persona('U', 'staff of another subdistrict', 'staff-c3'),
  persona('B', 'staff of the subdistrict above', 'subdistrict-s1'), persona('C', 'staff of another subdistrict', 'subdistrict-s2'), persona('D', 'staff of the district', 'district-d1'),
]
const C1 = 'd1-s1-c1'
function person({ personId, openid }: Relation, name: string, hat: HatDoc): PersonDoc {
  return { _id: personId, openid, name, phone: `1007777${openid.length}001`.slice(0, 11), communityId: null, gridId: null, address: '', hats: [hat], eligibilities: [], consents: {}, createdAt: '2026-09-01T01:00:00.000Z', version: 1 }
}
const of = (letter: string) => RELATIONS.find((relation) => relation.letter === letter)!
/** People the demo does not have: those who wear one hat and nothing else. */
export const EXTRA_PEOPLE: PersonDoc[] = [
  person(of('F'), '家属甲', { hat: 'familyProxy', unitId: C1, residentId: 'p-resident-c1', residentName: '王秀兰' }),
  person(of('G'), '家属乙', { hat: 'familyProxy', unitId: C1, residentId: 'p-elder-c1', residentName: '王德厚' }),
  person(of('K'), '同事', { hat: 'partner', unitId: C1, partnerId: 'pt-c1-02', partnerName: '康养护理站', role: 'worker' }),
]
/** The hats a relation wears, from the people themselves. */
export function hatsOf({ personId }: Relation): HatDoc[] {
  return [...PEOPLE, ...EXTRA_PEOPLE].find(({ _id }) => _id === personId)?.hats ?? []
}
