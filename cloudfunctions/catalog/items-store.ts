// Service items of a community. An order copies what it needs, so a later change never touches a placed order.
import type { ItemFields } from '../../contract/catalog'
import { collection } from '../_platform/db'

export type ItemDoc = ItemFields & { _id: string; communityId: string; status: 'open' | 'closed'; isUrgent: boolean; version: number; createdAt: string }
export const items = collection<ItemDoc>({ name: 'items', indexes: [['communityId', 'status', 'name', '_id'], ['communityId', 'status', 'category', 'name', '_id'], ['communityId', 'name', '_id']] })
