// An application begins: by invitation or of one's own accord, by a resident or by a visitor, who becomes a person by giving a name.
// One live application per person and community; asked again, the one there is is the answer.
import type { admission } from '../../../contract/admission'
import { fail } from '../../_platform/errors'
import { idFrom } from '../../_platform/ids'
import { onceChecked } from '../../_platform/once-checked'
import type { Handlers } from '../../_platform/serve'
import { communityOf, ownIdOf, personIn } from '../../identity/public'
import { applications, type ApplicationDoc } from '../applications-store'
import { LIVE, newApplication } from '../domain/application'
import { applicationInvites } from '../invites-store'
import { openInvite } from './invite-merchant'
import { answerBefore } from '../../_platform/once'

const MOST_OWN = 100
export interface Result { applicationId: string; status: ApplicationDoc['status']; version: number }
export const resultOf = ({ _id, status, version }: ApplicationDoc): Result => ({ applicationId: _id, status, version })

export const startApplication: Handlers<typeof admission>['startApplication'] = async (call, { communityId: named, token, kind, applicantName }) => {
  const before = await answerBefore<Result>(call)
  if (before) return before
  if ((named === undefined) === (token === undefined)) fail('INPUT_INVALID', { field: 'communityId' })
  const invite = token === undefined ? null : await openInvite(token, call.now)
  const communityId = invite?.communityId ?? named!
  if ((await communityOf(communityId))?._id !== communityId) fail('UNIT_NOT_FOUND')
  const applicantId = await ownIdOf(call)
  const own = await applications.find({ applicantId }, { orderBy: [['updatedAt', 'desc']], limit: MOST_OWN })
  const here = own.filter((one) => one.communityId === communityId)
  const live = here.find(({ status }) => LIVE.includes(status))
  const _id = live?._id ?? idFrom('ap', applicantId, communityId, String(here.length))
  return onceChecked(call, [applicantName], async (tx) => {
    const person = await personIn(tx, call.openid, applicantId, applicantName, call.now) ?? fail('PROFILE_INCOMPLETE')
    const fresh = invite && await tx.get(applicationInvites, invite._id)
    if (invite && fresh?.usedById !== null) fail('APPLICATION_INVITE_INVALID')
    const present = await tx.get(applications, _id)
    if (present && LIVE.includes(present.status)) {
      const merchantId = present.merchantId ?? invite?.merchantId ?? null
      if (merchantId !== present.merchantId) await tx.update(applications, _id, { merchantId })
      if (invite) await tx.update(applicationInvites, invite._id, { usedById: person._id })
      return resultOf(present)
    }
    if (present) fail('CONFLICT_RETRY')
    const { name, phone } = person
    const application = newApplication({ _id, communityId, applicantId: person._id, applicantName: name, merchantId: invite?.merchantId ?? null, kind: invite ? 'merchant' : kind, name: invite?.merchantName ?? '', phone }, call.now)
    await tx.add(applications, application)
    if (invite) await tx.update(applicationInvites, invite._id, { usedById: person._id })
    return resultOf(application)
  })
}
