// Where the person of a call begins. Somebody whose account was deleted comes back under another id: the emptied document stays a
// pseudonym in orders and ledger and never becomes a person again (I30).
import type { Tx } from '../_platform/db'
import { fail } from '../_platform/errors'
import { people, type PersonDoc } from '../_platform/people'
import type { Call } from '../_platform/serve'
import { idOfOpenid, newPerson } from './person-doc'

/** The caller's id, also before there is a document: two beginnings at once meet in it. One read for whom we do not know, none for others. */
export async function ownIdOf({ openid, person }: Pick<Call, 'openid' | 'person'>): Promise<string> {
  if (person) return person._id
  for (let life = 0; ; life++) {
    const _id = idOfOpenid(openid, life)
    const found = await people.get(_id)
    if (!found || found.openid === openid) return _id
  }
}
/** The caller's document, or a fresh one that is not stored yet. CONFLICT_RETRY when the account was deleted meanwhile. */
export async function ownDoc(tx: Tx, _id: string, openid: string, now: string): Promise<PersonDoc> {
  const found = await tx.get(people, _id)
  if (found && found.openid !== openid) fail('CONFLICT_RETRY')
  return found ?? newPerson(_id, openid, now)
}
