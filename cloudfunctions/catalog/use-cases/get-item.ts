// One item as anyone may read it; a closed one too, so that an old link says why it cannot be ordered.
import { must, type Call } from '../../_platform/serve'
import { items } from '../items-store'
import { viewOf } from '../views'

export async function getItem(_call: Call, { itemId }: { itemId: string }) {
  return viewOf(must(await items.get(itemId)))
}
