// The catalogue anyone may browse, before logging in too (A1): open items of a community by name, narrowed by category, price mode or words.
import type { catalog } from '../../../contract/catalog'
import type { ParsedInput } from '../../../contract/kernel'
import { command, containing, type Where } from '../../_platform/db'
import { findPage } from '../../_platform/paging'
import type { Call } from '../../_platform/serve'
import { items } from '../items-store'
import { cardOf } from '../views'

const PAGE = 20

/** Category and price mode narrow further; `text` is looked for in name and summary. A community has some dozens of items, so words need no index. */
export async function listItems(_call: Call, { communityId, category, priceMode, text, cursor }: ParsedInput<typeof catalog.items>) {
  const wheres: Where[] = [{ communityId, status: 'open', ...(category ? { category } : {}), ...(priceMode ? { priceMode } : {}) }]
  if (text) wheres.push(command.or([{ name: containing(text) }, { summary: containing(text) }]) as unknown as Where)
  const page = await findPage(items, wheres, { by: 'name', direction: 'asc' }, cursor, PAGE)
  return { ...page, items: page.items.map(cardOf) }
}
