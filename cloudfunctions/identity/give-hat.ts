// Hats that other features give and take with their own change: an approved applicant becomes owner, a partner that leaves has nobody left.
import type { Tx } from '../_platform/db'
import { people, type HatDoc, type PersonDoc } from '../_platform/people'
import { must } from '../_platform/serve'
import { ownDoc } from './beginning'
import { withHat } from './person-doc'

const MOST_MEMBERS = 200
/** Inside the caller's transaction. NOT_FOUND for an unknown person. The caller has decided that the person may wear it and writes the audit row. */
export async function giveHat(tx: Tx, personId: string, hat: HatDoc): Promise<PersonDoc> {
  const person = must(await tx.get(people, personId))
  await tx.set(people, { ...person, hats: withHat(person.hats, hat), version: person.version + 1 })
  return person
}
/** Who wears a hat of this partner. One read. */
export async function membersOf(partnerId: string): Promise<string[]> {
  return (await people.find({ 'hats.partnerId': partnerId }, { limit: MOST_MEMBERS, fields: { _id: true } })).map(({ _id }) => _id)
}
/** Takes every hat of this partner from the person; harmless when there is none. */
export async function takePartnerHats(tx: Tx, personId: string, partnerId: string): Promise<void> {
  const person = await tx.get(people, personId)
  if (!person?.hats.some((worn) => worn.partnerId === partnerId)) return
  await tx.update(people, personId, { hats: person.hats.filter((worn) => worn.partnerId !== partnerId), version: person.version + 1 })
}
/** The caller inside a transaction; a visitor becomes a person by the name. Null when there is neither. @param personId from `ownIdOf` */
export async function personIn(tx: Tx, openid: string, personId: string, name: string | undefined, now: string): Promise<PersonDoc | null> {
  const known = await ownDoc(tx, personId, openid, now)
  const named = known.name || name
  if (!named) return null
  const person = { ...known, name: named }
  if (known.version === 0 || known.name !== named) await tx.set(people, { ...person, version: person.version + 1 })
  return person
}
