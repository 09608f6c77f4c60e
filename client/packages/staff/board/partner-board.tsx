// 派单台 by partner: who has how much in hand; a press shows that partner's orders.
import { useState } from 'react'
import { usePartnerLoads, type Lane } from '@/features/dispatch/api'
import { NeighbourSwitch } from '@/features/dispatch/components/neighbour-switch'
import { PartnerLoads } from '@/features/dispatch/components/partner-loads'
import { errorView } from '@/lib/errors'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { SearchBar } from '@/ui/search-bar'
import { Skeleton } from '@/ui/skeleton'

const STATIONS = ['inService', 'accepted', 'offering', 'delivered'] as const

/** @param isStaff the community's own staff, who also decide whether its partners go to the neighbours */
export function PartnerBoard({ communityId, isStaff, onOpen }: { communityId: string; isStaff: boolean; onOpen: (partnerId: string, lane: Lane) => void }) {
  const { data, error, refetch } = usePartnerLoads(communityId)
  const [text, setText] = useState('')
  if (error) return <ErrorState {...errorView(error, () => void refetch())} />
  if (!data) return <Skeleton rows={4} shape='card' />
  if (!data.partners.length) return <Empty title='社区还没有伙伴' text='在「更多」里邀请伙伴加入' icon='people' />
  const partners = data.partners.filter((one) => one.name.includes(text.trim()))
  const open = (partnerId: string) => {
    const load = data.partners.find((one) => one.partnerId === partnerId)
    onOpen(partnerId, STATIONS.find((station) => (load?.[station] ?? 0) > 0) ?? 'ended')
  }
  return (
    <>
      <SearchBar value={text} onChange={setText} onSearch={setText} placeholder='伙伴的名字' />
      {partners.length === 0 && <Empty title='没有叫这个名字的伙伴' icon='search' action='看全部' onAction={() => setText('')} />}
      {isStaff && <NeighbourSwitch communityId={communityId} />}
      <PartnerLoads partners={partners} onOpen={open} />
    </>
  )
}
