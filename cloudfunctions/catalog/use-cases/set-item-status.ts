// Staff open or close an item. A closed one takes no new orders; placed ones go on.
import { once } from '../../_platform/once'
import { must, type PersonCall } from '../../_platform/serve'
import { items, type ItemDoc } from '../items-store'
import { mustManage } from '../rights'

export function setItemStatus(call: PersonCall, { itemId, status }: { itemId: string; status: ItemDoc['status'] }) {
  return once(call, async (tx) => {
    const item = must(await tx.get(items, itemId))
    mustManage(call.person, item.communityId)
    if (item.status !== status) await tx.update(items, itemId, { status, version: item.version + 1 })
    return { itemId, status }
  })
}
