// A person is forgotten: the document stays as an empty pseudonym, so that ids in orders, ledger and audit still point somewhere,
// and everything that said who it was is gone (I30). Who comes back begins anew.
import { writeAudit } from '../_platform/audit'
import { withTx } from '../_platform/db'
import { people, type PersonDoc } from '../_platform/people'
import { leaveDuty, mustNotBeLast } from './duties'
import { invites } from './invites-store'
import { newPerson } from './person-doc'
import { changeProxyHats, proxyIdsOf } from './proxies'

/** HAT_LAST_KEPT when the person is the last of a unit's staff or a partner's owners. Changes nothing. */
export async function mustBeFreeToLeave(person: PersonDoc): Promise<void> {
  for (const hat of person.hats) await mustNotBeLast(person, hat)
}
/** Takes hats, identity and home; HAT_LAST_KEPT under a race as well. Invitations made by or for the person go first. */
export async function forgetPerson({ _id }: PersonDoc, now: string): Promise<void> {
  await invites.removeAll({ createdById: _id })
  await invites.removeAll({ residentId: _id })
  const proxyIds = await proxyIdsOf(_id)
  await withTx(async (tx) => {
    const person = await tx.get(people, _id)
    if (!person) return
    for (const hat of person.hats) await leaveDuty(tx, person, hat)
    await changeProxyHats(tx, proxyIds, _id, () => null)
    await tx.set(people, { ...newPerson(_id, null, person.createdAt), version: person.version + 1 })
    await writeAudit({ at: now, personId: _id, action: 'account.deleted', subjectId: _id, unitId: person.communityId ?? person.hats[0]?.unitId ?? '', reason: null }, tx)
  })
}
