// What the community's desk reads and does: the board, candidates, offers, and texts waiting for a verdict.
export { type LadderRung } from '@contract/terms'
import type { InputOf, OutputOf } from '@/lib/api'
import { useAction, usePagedQuery, useQuery } from '@/lib/query'

export type BoardCard = OutputOf<'dispatch', 'board'>['items'][number]
export type Counts = OutputOf<'dispatch', 'counts'>
export type Lane = InputOf<'dispatch', 'board'>['lane']
export type PartnerLoad = OutputOf<'dispatch', 'byPartner'>['partners'][number]
export type Candidates = OutputOf<'dispatch', 'candidates'>
export type Candidate = Candidates['candidates'][number]
export type Rejected = Candidates['rejected'][number]
export type Call = OutputOf<'dispatch', 'callList'>['calls'][number]
export type Review = OutputOf<'dispatch', 'reviews'>['items'][number]
export type StaffOrder = OutputOf<'orders', 'get'>
/** What narrows the board besides its lane. */
export type Filter = Pick<InputOf<'dispatch', 'board'>, 'category' | 'partnerId' | 'day' | 'text'>

export const useCounts = (communityId: string | undefined) => useQuery('dispatch', 'counts', communityId ? { communityId } : null)
export const useBoard = (communityId: string | undefined, lane: Lane, filter: Filter) => usePagedQuery('dispatch', 'board', communityId ? { communityId, lane, ...filter } : null)
export const usePartnerLoads = (communityId: string | undefined) => useQuery('dispatch', 'byPartner', communityId ? { communityId } : null)
export const usePartners = (communityId: string | undefined) => useQuery('partners', 'list', communityId ? { communityId } : null)
export const useCandidates = (orderId: string | undefined) => useQuery('dispatch', 'candidates', orderId ? { orderId } : null)
export const useReviews = (communityId: string | undefined) => usePagedQuery('dispatch', 'reviews', communityId ? { communityId } : null)
export const useOffer = () => useAction('dispatch', 'offer')
export const useClimb = () => useAction('dispatch', 'climb')
export const useStopLadder = () => useAction('dispatch', 'stopLadder')
export const useCallList = () => useAction('dispatch', 'callList')
export const useDispatchSettings = (communityId: string | undefined) => useQuery('dispatch', 'settings', communityId ? { communityId } : null)
export const useSaveDispatchSettings = () => useAction('dispatch', 'saveSettings')
export const useRecall = () => useAction('dispatch', 'recall')
export const useRedispatch = () => useAction('dispatch', 'redispatch')
export const useRefuse = () => useAction('dispatch', 'refuse')
export const useMarkUnserved = () => useAction('dispatch', 'markUnserved')
export const useDecideReview = () => useAction('dispatch', 'decideReview')
export const useConfirmFor = () => useAction('orders', 'confirm')
