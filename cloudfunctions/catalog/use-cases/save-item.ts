// Staff add an item or change one they have read. An order copies what it needs, so a change never touches a placed order (C3).
import type { catalog } from '../../../contract/catalog'
import type { ParsedInput } from '../../../contract/kernel'
import { fail } from '../../_platform/errors'
import { newId } from '../../_platform/ids'
import { onceChecked } from '../../_platform/once-checked'
import { must, type PersonCall } from '../../_platform/serve'
import { checkedFields, isUrgent } from '../domain/item'
import { items } from '../items-store'
import { mustManage } from '../rights'

/** CONFLICT_RETRY when the item has changed since it was read. Words that need a person's verdict are refused: a catalogue is public at once, nobody reviews it afterwards. */
export async function saveItem(call: PersonCall, { communityId, itemId, version, fields }: ParsedInput<typeof catalog.saveItem>) {
  mustManage(call.person, communityId)
  const change = { ...checkedFields(fields), isUrgent: isUrgent(fields) }
  const freshId = newId('it')
  return onceChecked(call, [fields.name, fields.summary, fields.description], async (tx) => {
    if (itemId === undefined) {
      await tx.add(items, { ...change, _id: freshId, communityId, status: 'open', version: 1, createdAt: call.now })
      return { itemId: freshId }
    }
    const item = await tx.get(items, itemId)
    must(item?.communityId === communityId)
    if (item?.version !== version) fail('CONFLICT_RETRY')
    await tx.update(items, itemId, { ...change, version: version! + 1 })
    return { itemId }
  })
}
