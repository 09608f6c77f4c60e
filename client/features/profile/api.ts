// A person's own data: joining a community, correcting it, taking up an invitation, and leaving for good.
import { useAction, useQuery } from '@/lib/query'

export const useJoin = () => useAction('identity', 'joinCommunity')
export const useUpdateProfile = () => useAction('identity', 'updateProfile')
export const useBindPhone = () => useAction('identity', 'bindPhone')
/** What an invitation would give, shown before it is taken. @param token null waits */
export const useInvitePreview = (token: string | null) => useQuery('identity', 'previewInvite', token ? { token } : null)
export const useRedeemInvite = () => useAction('identity', 'redeemInvite')
export const useDeleteAccount = () => useAction('accounts', 'deleteAccount')
