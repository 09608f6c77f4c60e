// The partner a page is about: the one in its address, else the first hat of this kind.
import { useSession, type WornHat } from '@/lib/session'

export interface PartnerHat { hats: WornHat[]; hat: WornHat | undefined; partnerId: string | undefined; isOwner: boolean; isLoading: boolean }
export function usePartnerHat(asked?: string): PartnerHat {
  const { person, isLoading } = useSession()
  const hats = person?.hats.filter((one) => one.hat === 'partner' && one.partnerId) ?? []
  const hat = hats.find((one) => one.partnerId === asked) ?? hats[0]
  return { hats, hat, partnerId: hat?.partnerId ?? undefined, isOwner: hat?.role === 'owner', isLoading }
}
