// The credit ledger as partners, staff and neighbours read it; minutes are integers, owed > 0, prepaid < 0.
import { useEffect } from 'react'
import type { OutputOf } from '@/lib/api'
import { useAction, usePagedQuery, useQuery } from '@/lib/query'

export type Account = OutputOf<'credits', 'account'>
export type Statement = OutputOf<'credits', 'statement'>
export type Line = Statement['lines'][number]
export type Moved = Statement['moved']
export type LineDispute = Statement['disputes'][number]
export type PublicSheet = OutputOf<'credits', 'publicSheet'>

/** With the balance of the last six months. */
export const useAccount = (partnerId: string | undefined) => useQuery('credits', 'account', partnerId ? { partnerId, months: 6 } : null)
export const useStatement = (partnerId: string | undefined, month: string) => useQuery('credits', 'statement', partnerId ? { partnerId, month } : null)
export const useExportCsv = () => useAction('credits', 'exportCsv')
export const useDisputeLine = () => useAction('credits', 'disputeLine')
export const usePublicSheet = (communityId: string | undefined, quarter: string) => useQuery('credits', 'publicSheet', communityId ? { communityId, quarter } : null)

export type AccountRow = OutputOf<'credits', 'accounts'>['items'][number]
export type Proposal = OutputOf<'credits', 'proposals'>['items'][number]
export type Dispute = OutputOf<'credits', 'disputes'>['items'][number]
/** Every account of the community: what wants a hand must be looked for among all of them, so the list reads on by itself. */
export function useAccounts(communityId: string) {
  const paged = usePagedQuery('credits', 'accounts', { communityId })
  const { items, hasMore, loadMore } = paged
  // By length: a page that failed is not asked for again without a press.
  // eslint-disable-next-line react-hooks/exhaustive-deps -- loadMore is new at every render
  useEffect(() => { if (items.length > 0 && hasMore) void loadMore() }, [items.length, hasMore])
  return paged
}
export const useProposals = (communityId: string) => usePagedQuery('credits', 'proposals', { communityId })
export const useDisputes = (communityId: string) => usePagedQuery('credits', 'disputes', { communityId })
export const useDecideProposal = () => useAction('credits', 'decideProposal')
export const useDecideDispute = () => useAction('credits', 'decideDispute')
export const useApproveDeclared = () => useAction('credits', 'approveDeclared')
export const useDeclareMinutes = () => useAction('credits', 'declareMinutes')
export const useProposeResource = () => useAction('credits', 'proposeResource')
export const useProposeOpening = () => useAction('credits', 'proposeOpening')
export const useProposeWriteOff = () => useAction('credits', 'proposeWriteOff')
export const useReverse = () => useAction('credits', 'reverse')
export const useDonate = () => useAction('credits', 'donate')
