// An item with everything its staff may change, and the version that the change must name.
import { ItemFields } from '../../../contract/catalog'
import { must, type PersonCall } from '../../_platform/serve'
import { items } from '../items-store'
import { mustManage } from '../rights'

export async function editItem({ person }: PersonCall, { itemId }: { itemId: string }) {
  const item = must(await items.get(itemId))
  mustManage(person, item.communityId)
  const fields = Object.fromEntries(Object.keys(ItemFields.shape).map((key) => [key, item[key as keyof typeof item]]))
  return { itemId, communityId: item.communityId, version: item.version, status: item.status, fields: ItemFields.parse(fields) }
}
