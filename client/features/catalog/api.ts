// The services of a community as anyone may read them.
import type { Category, PriceMode } from '@contract/terms'
import type { OutputOf } from '@/lib/api'
import { usePagedQuery, useQuery } from '@/lib/query'

export type Item = OutputOf<'catalog', 'item'>
export type ItemCard = OutputOf<'catalog', 'items'>['items'][number]
export interface ItemFilter { category?: Category; priceMode?: PriceMode; text?: string }

export const useItems = (communityId: string | undefined, { category, priceMode, text }: ItemFilter) => usePagedQuery('catalog', 'items', communityId ? { communityId, category, priceMode, text: text || undefined } : null)
export const useItem = (itemId: string | undefined) => useQuery('catalog', 'item', itemId ? { itemId } : null)
