// Agreements for both sides: versions, one version whole, and each step towards its two signatures.
import type { InputOf, OutputOf } from '@/lib/api'
import { useAction, useQuery } from '@/lib/query'

export type AgreementRow = OutputOf<'agreements', 'list'>['agreements'][number]
export type Agreement = OutputOf<'agreements', 'get'>
export type Terms = InputOf<'agreements', 'start'>['terms']

export const useAgreements = (partnerId: string | undefined) => useQuery('agreements', 'list', partnerId ? { partnerId } : null)
export const useAgreement = (agreementId: string | undefined) => useQuery('agreements', 'get', agreementId ? { agreementId } : null)
export const useStart = () => useAction('agreements', 'start')
export const useSave = () => useAction('agreements', 'save')
export const useComment = () => useAction('agreements', 'comment')
export const usePropose = () => useAction('agreements', 'propose')
export const useReopen = () => useAction('agreements', 'reopen')
export const useSign = () => useAction('agreements', 'sign')
export const useDiscard = () => useAction('agreements', 'discard')
export const useEnd = () => useAction('agreements', 'end')
/** Rooms to choose from and to name. */
export const useRooms = (communityId: string | undefined) => useQuery('venues', 'list', communityId ? { communityId } : null)
