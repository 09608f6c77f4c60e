// Orders as residents, their families, and every other viewer read them; what the resident side does to them.
import type { OutputOf } from '@/lib/api'
import { useAction, usePagedQuery, useQuery } from '@/lib/query'

export type Order = OutputOf<'orders', 'get'>
export type OrderCard = OutputOf<'orders', 'mine'>['items'][number]

export const useOrder = (orderId: string | undefined) => useQuery('orders', 'get', orderId ? { orderId } : null)
/** Orders of mine, or of one resident I act for. `isReady` false waits, because a visitor may not ask. */
export const useMyOrders = (tab: 'live' | 'ended', residentId: string | undefined, isReady: boolean) => usePagedQuery('orders', 'mine', isReady ? { tab, residentId } : null)
/** What is good to know before placing; asked once a time is chosen, and for who came last. */
export const usePlacingHints = (itemId: string, residentId: string | null, wishes: string[]) => useQuery('orders', 'placingHints', { itemId, wishes, ...(residentId && { residentId }) })
export const usePlace = (onError?: (error: unknown) => boolean) => useAction('orders', 'place', onError)
export const useCancel = () => useAction('orders', 'cancel')
export const useReschedule = () => useAction('orders', 'reschedule')
export const useFreeStarts = (orderId: string, day: string | null) => useQuery('orders', 'freeStarts', day ? { orderId, day } : null)
export const useNudge = () => useAction('orders', 'nudge')
export const useConfirmOrder = () => useAction('orders', 'confirm')
export const useRateOrder = () => useAction('orders', 'rate')
export const useRevealPhone = () => useAction('orders', 'revealPhone')
/** What is known of the partner that comes; asked only when there is one. */
export const usePartnerOf = (order: Order | undefined) => useQuery('partners', 'get', order?.partner ? { partnerId: order.partner.id } : null)
