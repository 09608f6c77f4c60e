// The community fund: lines and open spendings for staff, a quarter's sums for anyone. Money is integer 分.
import type { OutputOf } from '@/lib/api'
import { useAction, usePagedQuery, useQuery } from '@/lib/query'

export type FundLine = OutputOf<'funds', 'lines'>['items'][number]
export type Spending = OutputOf<'funds', 'spendings'>['items'][number]
export type PublicFund = OutputOf<'funds', 'publicFund'>

export const useFundLines = (communityId: string) => usePagedQuery('funds', 'lines', { communityId })
export const useSpendings = (communityId: string | null) => usePagedQuery('funds', 'spendings', communityId ? { communityId } : null)
export const useRecordIncome = () => useAction('funds', 'recordIncome')
export const useProposeSpending = () => useAction('funds', 'proposeSpending')
export const useDecideSpending = () => useAction('funds', 'decideSpending')
export const useReverseLine = () => useAction('funds', 'reverseLine')
export const usePublicFund = (communityId: string | undefined, quarter: string) => useQuery('funds', 'publicFund', communityId ? { communityId, quarter } : null)
