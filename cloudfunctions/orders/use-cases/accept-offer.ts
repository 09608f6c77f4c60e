// 接单: the first accept wins, exactly one (I2), and the worker's time is taken in the same transaction (I4).
import type { orders as contract } from '../../../contract/orders'
import { fail } from '../../_platform/errors'
import type { Handlers, PersonCall } from '../../_platform/serve'
import { keepConsents } from '../../messages/public'
import { partnerOf } from '../../partners/public'
import { partnerHatOf } from '../access'
import { SIDES } from '../domain/actions'
import { acceptOffer as decide } from '../domain/offers'
import { takeBookedStep } from '../take-step'

export const acceptOffer: Handlers<typeof contract>['accept'] = async (call, { orderId, partnerId, startAt, workerId, consents }) => {
  const hat = partnerHatOf(call, partnerId)
  const worker = await workerFor(call, partnerId, workerId, hat.role === 'owner')
  return takeBookedStep(call, {
    step: 'accept', orderId, sides: SIDES.accept, partnerId,
    decide: (order) => decide(order, { partnerId, worker, startAt }, call.now),
    // A yes to the next offers stands with the person: this order asks nobody any more.
    afterwards: async () => {
      if (consents?.includes('offerReceived')) await keepConsents(call.person._id, ['offerReceived'])
    },
  })
}
/** Oneself, or whom the owner sends. PARTNER_NOT_ACTIVE, WORKER_UNKNOWN; a worker sends nobody else. */
async function workerFor({ person }: PersonCall, partnerId: string, workerId: string | undefined, isOwner: boolean): Promise<{ id: string; name: string }> {
  if (workerId === undefined || workerId === person._id) return { id: person._id, name: person.name }
  if (!isOwner) fail('PERMISSION_DENIED')
  const partner = await partnerOf(partnerId)
  if (!partner || !['trial', 'active'].includes(partner.status)) fail('PARTNER_NOT_ACTIVE')
  const worker = partner.workers.find(({ personId }) => personId === workerId) ?? fail('WORKER_UNKNOWN')
  return { id: worker.personId, name: worker.name }
}
