// One order as its viewer may see it. A foreign id and an unknown id give the same answer (I25).
import type { orders as contract } from '../../../contract/orders'
import { must, type Handlers } from '../../_platform/serve'
import { viewPictures } from '../../files/public'
import { communityOf } from '../../identity/public'
import { viewersOf } from '../access'
import { picturesFor, viewOf } from '../domain/view'
import { orders } from '../orders-store'

export const readOrder: Handlers<typeof contract>['get'] = async ({ person, now }, { orderId }) => {
  const order = must(await orders.get(orderId))
  const viewers = viewersOf(person, order)
  const ids = picturesFor(order, must(viewers[0]), now)
  const [community, pictures] = await Promise.all([communityOf(order.communityId), viewPictures([...ids.photos, ...ids.proofPhotos])])
  const shown = (wanted: string[]) => pictures.filter(({ id }) => wanted.includes(id))
  return viewOf(order, viewers, now, { communityPhone: community?.phone ?? '', photos: shown(ids.photos), proofPhotos: shown(ids.proofPhotos) })
}
