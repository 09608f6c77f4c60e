// 家人代办: whom I act for, who may act for me, and the invitations that allow it.
import type { OutputOf } from '@/lib/api'
import { useAction, usePagedQuery, useQuery } from '@/lib/query'

export type FamilyMember = OutputOf<'identity', 'members'>['members'][number]
export type FamilyInvite = OutputOf<'identity', 'invites'>['items'][number]
/** @param residentId the resident they act for; undefined waits */
export const useFamily = (residentId: string | undefined) => useQuery('identity', 'members', residentId ? { of: 'family', id: residentId } : null)
export const useOpenInvites = (isWanted: boolean) => usePagedQuery('identity', 'invites', isWanted ? {} : null)
export const useInviteFamily = () => useAction('identity', 'createInvite')
export const useRevokeInvite = () => useAction('identity', 'revokeInvite')
export const useRemoveHat = () => useAction('accounts', 'removeHat')
