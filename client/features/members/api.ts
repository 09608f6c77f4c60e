// Who wears a hat that I manage, and the invitations that give one.
import type { OutputOf } from '@/lib/api'
import { useAction, usePagedQuery, useQuery } from '@/lib/query'

export type Member = OutputOf<'identity', 'members'>['members'][number]
export type Invite = OutputOf<'identity', 'invites'>['items'][number]
export type Resident = OutputOf<'identity', 'residents'>['items'][number]
export const useMembers = (of: 'unit' | 'partner', id: string | undefined) => useQuery('identity', 'members', id ? { of, id } : null)
export const useInvites = () => usePagedQuery('identity', 'invites', {})
export const useResidents = (communityId: string | undefined, text?: string) => usePagedQuery('identity', 'residents', communityId ? { communityId, text: text || undefined } : null)
export const useUnits = () => useQuery('identity', 'units', {})
export const useCreateInvite = () => useAction('identity', 'createInvite')
export const useRevokeInvite = () => useAction('identity', 'revokeInvite')
export const useRemoveHat = () => useAction('accounts', 'removeHat')
export const useRegisterResident = () => useAction('identity', 'registerResident')
export const useCorrectResident = () => useAction('identity', 'correctResident')
export const useForgetResident = () => useAction('accounts', 'forgetResident')
export const useSetEligibility = () => useAction('identity', 'setEligibility')
