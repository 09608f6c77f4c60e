// A token becomes a hat, once. The invitation, the person, the partner's list and the audit row change together; who invited
// must still have the right to, and an invitation to act for oneself is none; nor does a token make an owner a worker: the partner might be left without one.
import type { identity } from '../../../contract/identity'
import { writeAudit } from '../../_platform/audit'
import type { Tx } from '../../_platform/db'
import { fail } from '../../_platform/errors'
import { onceChecked } from '../../_platform/once-checked'
import { people, type HatDoc } from '../../_platform/people'
import { must, type Handlers } from '../../_platform/serve'
import { addWorker } from '../../partners/public'
import { ownDoc, ownIdOf } from '../beginning'
import { mayManage } from '../hat-rights'
import { BY_DEPLOYMENT, hatOf, inviteOf, isOpen } from '../invites'
import { invites, type InviteDoc } from '../invites-store'
import { withHat } from '../person-doc'
import { viewPerson } from '../person-view'

export const redeemInvite: Handlers<typeof identity>['redeemInvite'] = async (call, { token, name }) => {
  const { _id: inviteId } = await inviteOf(token)
  const personId = await ownIdOf(call)
  await onceChecked(call, [name], async (tx) => {
    const invite = await tx.get(invites, inviteId)
    if (!invite || !isOpen(invite, call.now)) return fail('INVITE_INVALID')
    const hat = await stillGiven(tx, invite)
    if (hat.residentId === personId) fail('INVITE_INVALID')
    const before = await ownDoc(tx, personId, call.openid, call.now)
    if (hat.role === 'worker' && before.hats.some(({ partnerId, role }) => partnerId === hat.partnerId && role === 'owner')) fail('INVITE_INVALID')
    const named = before.name || name || fail('PROFILE_INCOMPLETE')
    await tx.update(invites, inviteId, { status: 'used', usedById: personId })
    await tx.set(people, { ...before, name: named, hats: withHat(before.hats, hat), version: before.version + 1 })
    if (hat.partnerId !== undefined && hat.role !== undefined) await addWorker(hat.partnerId, { personId, name: named, role: hat.role }, tx)
    await writeAudit({ at: call.now, personId: invite.createdById, action: 'hat.given', subjectId: personId, unitId: hat.unitId, reason: hat.hat }, tx)
    return { personId }
  })
  return { person: await viewPerson(must(await people.get(personId))) }
}
/** The hat as it would be given now; INVITE_INVALID when the inviter has lost the right or the resident has moved away. */
async function stillGiven(tx: Tx, invite: InviteDoc): Promise<HatDoc> {
  const hat = hatOf(invite)
  if (invite.createdById === BY_DEPLOYMENT) return hat
  const inviter = await tx.get(people, invite.createdById)
  if (!inviter || !mayManage(inviter, hat)) return fail('INVITE_INVALID')
  if (hat.residentId === undefined) return hat
  const resident = hat.residentId === inviter._id ? inviter : await tx.get(people, hat.residentId)
  return resident?.communityId === hat.unitId ? { ...hat, residentName: resident.name } : fail('INVITE_INVALID')
}
