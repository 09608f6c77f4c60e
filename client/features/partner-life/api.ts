// How one becomes a partner, lives as one and leaves: reading and writing for applicants, owners and staff.
import type { InputOf, OutputOf } from '@/lib/api'
import { useAction, usePagedQuery, useQuery } from '@/lib/query'

export type Merchant = OutputOf<'admission', 'merchants'>['items'][number]
export type MerchantFields = InputOf<'admission', 'saveMerchant'>['fields']
export type MerchantFilter = Omit<InputOf<'admission', 'merchants'>, 'communityId' | 'cursor'>
export type ImportAnswer = OutputOf<'admission', 'importMerchants'>
export type ApplicationRow = OutputOf<'admission', 'myApplications'>['applications'][number]
export type Application = OutputOf<'admission', 'application'>
export type ApplicationFields = InputOf<'admission', 'saveApplication'>['fields']
export type Verdicts = InputOf<'admission', 'reviewApplication'>['documents']
export type PartnerRow = OutputOf<'partnership', 'list'>['partners'][number]
export type Partner = OutputOf<'partnership', 'partner'>
export type PartnerDocument = Partner['documents'][number]
export type Exit = OutputOf<'partnership', 'exit'>
export type Brand = OutputOf<'partners', 'get'>

export const useMerchants = (communityId: string, filter: MerchantFilter) => usePagedQuery('admission', 'merchants', { communityId, ...filter })
export const useMerchantCounts = (communityId: string) => useQuery('admission', 'merchantCounts', { communityId })
export const useSaveMerchant = () => useAction('admission', 'saveMerchant')
export const useImportMerchants = () => useAction('admission', 'importMerchants')
export const useInviteMerchant = () => useAction('admission', 'inviteMerchant')
export const useInvitePreview = (token: string | undefined) => useQuery('admission', 'previewInvite', token ? { token } : null)
export const useMyApplications = () => useQuery('admission', 'myApplications', {})
export const useApplication = (applicationId: string | undefined) => useQuery('admission', 'application', applicationId ? { applicationId } : null)
export const useApplications = (communityId: string, status: ApplicationRow['status']) => usePagedQuery('admission', 'applications', { communityId, status })
export const useStartApplication = () => useAction('admission', 'startApplication')
export const useSaveApplication = () => useAction('admission', 'saveApplication')
export const useSubmitApplication = (onError: (error: unknown) => boolean) => useAction('admission', 'submitApplication', onError)
export const useWithdrawApplication = () => useAction('admission', 'withdrawApplication')
export const useReviewApplication = () => useAction('admission', 'reviewApplication')
export const usePartners = (communityId: string) => useQuery('partnership', 'list', { communityId })
export const usePartnerLife = (partnerId: string | undefined) => useQuery('partnership', 'partner', partnerId ? { partnerId } : null)
export const useChangeStatus = () => useAction('partnership', 'changeStatus')
export const useSubmitDocument = () => useAction('partnership', 'submitDocument')
export const useDecideDocument = () => useAction('partnership', 'decideDocument')
export const useReviewFigures = (partnerId: string, year: number) => useQuery('partnership', 'reviewFigures', { partnerId, year })
export const useSaveReview = () => useAction('partnership', 'saveReview')
export const useExit = (partnerId: string | undefined) => useQuery('partnership', 'exit', partnerId ? { partnerId } : null)
export const useRequestExit = () => useAction('partnership', 'requestExit')
export const useSettleExit = () => useAction('partnership', 'settleExit')
export const useCancelExit = () => useAction('partnership', 'cancelExit')
export const useFinishExit = () => useAction('partnership', 'finishExit')
export const useBrand = (partnerId: string | undefined) => useQuery('partners', 'get', partnerId ? { partnerId } : null)
export const useOffered = (communityId: string | undefined) => usePagedQuery('catalog', 'items', communityId ? { communityId } : null)
export const useGrids = () => useQuery('identity', 'units', {})
