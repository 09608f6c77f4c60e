// The phone number behind WeChat's button. Its code works once, so a repeated request must not ask for it again. Someone who
// is no resident yet becomes a person with a phone and no hat.
import type { identity } from '../../../contract/identity'
import { callFunction } from '../../_platform/functions'
import { maskPhone } from '../../_platform/mask'
import { answerBefore, once } from '../../_platform/once'
import { people } from '../../_platform/people'
import { must, type Handlers } from '../../_platform/serve'
import { ownDoc, ownIdOf } from '../beginning'

export const bindPhone: Handlers<typeof identity>['bindPhone'] = async (call, { code }) => {
  const personId = await ownIdOf(call)
  if (!await answerBefore(call)) {
    const { phone } = await callFunction('wechat', 'phoneOf', { code })
    await once(call, async (tx) => {
      const before = await ownDoc(tx, personId, call.openid, call.now)
      await tx.set(people, { ...before, phone, version: before.version + 1 })
      return { personId }
    })
  }
  const { phone } = must(await people.get(personId))
  return { phoneMasked: maskPhone(phone ?? '') }
}
