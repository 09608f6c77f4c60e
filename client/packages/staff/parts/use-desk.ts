// The community a desk page is about: the one asked for, else the one chosen last in this visit, else the person's own.
import { useState } from 'react'
import { useUnits } from '@/features/members/api'
import { communitiesOf, type ScopedCommunity, type Unit } from '@/features/members/scope'
import { useSession } from '@/lib/session'

let lastChosen: string | undefined
export interface Desk {
  community: ScopedCommunity | undefined; communities: ScopedCommunity[]; units: Unit[]
  isLoading: boolean; error: unknown; refetch: () => Promise<void>; choose: (id: string) => void
}

export function useDesk(asked?: string): Desk {
  const session = useSession()
  const { data, error, refetch } = useUnits()
  const [chosen, setChosen] = useState(asked ?? lastChosen)
  const communities = communitiesOf(session.person?.hats ?? [], data?.units ?? [])
  const choose = (id: string) => {
    lastChosen = id
    setChosen(id)
  }
  return {
    communities, community: communities.find((one) => one.id === chosen) ?? communities[0], units: data?.units ?? [], choose,
    isLoading: session.isLoading || (!data && !error), error: error ?? session.error, refetch: async () => { await Promise.all([session.refresh(), refetch()]) },
  }
}
