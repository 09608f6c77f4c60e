// What residents want and nobody gives yet, and the dashboard, as staff use them.
import type { OutputOf } from '@/lib/api'
import { useAction, useQuery } from '@/lib/query'

export type Cluster = OutputOf<'demand', 'clusters'>['open'][number]
export type ClusterDetail = OutputOf<'demand', 'cluster'>
export type FreeRoom = ClusterDetail['rooms'][number]
export type Dashboard = OutputOf<'demand', 'dashboard'>
export type Span = 30 | 90

export const useClusters = (communityId: string | undefined) => useQuery('demand', 'clusters', communityId ? { communityId } : null)
export const useCluster = (communityId: string, id: string) => useQuery('demand', 'cluster', { communityId, id })
export const useDraftSlot = () => useAction('demand', 'draft')
export const useMarkOpened = () => useAction('demand', 'markOpened')
export const useDropCluster = () => useAction('demand', 'drop')
export const useDashboard = (communityId: string, days: Span) => useQuery('demand', 'dashboard', { communityId, days })
