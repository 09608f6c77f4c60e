// The catalogue as its community's staff keep it: closed items too, and every field of one item.
import type { InputOf, OutputOf } from '@/lib/api'
import { useAction, usePagedQuery, useQuery } from '@/lib/query'

export type ManagedItem = OutputOf<'catalog', 'manageItems'>['items'][number]
export type ItemFields = InputOf<'catalog', 'saveItem'>['fields']
export type ItemWindow = ItemFields['windows'][number]

export const useManagedItems = (communityId: string | undefined) => usePagedQuery('catalog', 'manageItems', communityId ? { communityId } : null)
export const useEditItem = (itemId: string | undefined) => useQuery('catalog', 'editItem', itemId ? { itemId } : null)
export const useSaveItem = (onError: (error: unknown) => boolean) => useAction('catalog', 'saveItem', onError)
export const useSetItemStatus = () => useAction('catalog', 'setItemStatus')
