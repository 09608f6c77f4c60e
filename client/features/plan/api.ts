// What the page 派单计划 asks of the server: the day as one plan, whether a move is possible, how far a commit has come.
import type { InputOf, OutputOf } from '@/lib/api'
import { useQuery } from '@/lib/query'

export type DayPlan = OutputOf<'dispatch', 'plan'>
export type PlanOrder = DayPlan['assigned'][number]['order']
export type PlanPartner = DayPlan['partners'][number]
export type Rejected = DayPlan['leftOver'][number]['rejected'][number]
export type MoveCheck = OutputOf<'dispatch', 'checkMove'>
export type MoveInput = InputOf<'dispatch', 'checkMove'>
export type CommitItem = InputOf<'dispatch', 'commitPlan'>['items'][number]
export type Progress = OutputOf<'dispatch', 'commitPlan'>
export type CommitResult = Progress['results'][number]

export const useMoveCheck = (input: MoveInput | null) => useQuery('dispatch', 'checkMove', input)
export const usePlanProgress = (commitId: string | null) => useQuery('dispatch', 'planProgress', commitId ? { commitId } : null)
/** Who fits the order as the calendar stands, the plan aside. */
export const useFitting = (orderId: string) => useQuery('dispatch', 'candidates', { orderId })
export const useWishes = (orderId: string) => useQuery('orders', 'get', { orderId })
/** @param day null waits: only an order for any time is asked about */
export const useStartsOf = (orderId: string, day: string | null) => useQuery('orders', 'freeStarts', day ? { orderId, day } : null)
