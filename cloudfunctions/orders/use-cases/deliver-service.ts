// 完成服务: with the proof the item asks for. Pictures are the deliverer's own.
import type { orders as contract } from '../../../contract/orders'
import { fail } from '../../_platform/errors'
import type { Handlers } from '../../_platform/serve'
import { ownedPictures } from '../../files/public'
import { mustBeAtWork } from '../access'
import { checkedText } from '../checked-text'
import { SIDES } from '../domain/actions'
import { deliverService as decide } from '../domain/serve-order'
import { takeStep } from '../take-step'

export const deliverService: Handlers<typeof contract>['deliver'] = (call, { orderId, note, photos = [], signedBy }) => takeStep(call, {
  step: 'deliver', orderId, sides: SIDES.deliver, texts: [note, signedBy], beside: () => ownedPictures(photos, call.person._id),
  decide: (order, { viewer, by }, [verdict, signature]) => {
    mustBeAtWork(order, viewer)
    // A name is shown as it stands: it cannot wait for a person's verdict.
    if (signature !== 'pass') fail('TEXT_REFUSED', { field: 'signedBy' })
    return decide(order, { note: checkedText(call, note, verdict, by.label), pictureIds: photos, signedBy: signedBy ?? null }, call.now)
  },
})
