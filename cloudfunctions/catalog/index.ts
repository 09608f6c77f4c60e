// The catalogue: browsed by anyone, edited by a community's staff.
import { catalog } from '../../contract/catalog'
import { serve } from '../_platform/serve'
import { editItem } from './use-cases/edit-item'
import { getItem } from './use-cases/get-item'
import { listItems } from './use-cases/list-items'
import { manageItems } from './use-cases/manage-items'
import { saveItem } from './use-cases/save-item'
import { setItemStatus } from './use-cases/set-item-status'

export const main = serve('catalog', catalog, { items: listItems, item: getItem, manageItems, editItem, saveItem, setItemStatus })
