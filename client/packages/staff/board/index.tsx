// 派单台: the community's orders at a glance; its staff act, those above look on.
import { useState } from 'react'
import { View } from '@tarojs/components'
import { useCounts, type Filter, type Lane } from '@/features/dispatch/api'
import { BoardNumbers } from '@/features/dispatch/components/board-numbers'
import { LANE } from '@/features/dispatch/components/lane-chips'
import { errorView } from '@/lib/errors'
import { go, useParams } from '@/lib/navigation'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Cell } from '@/ui/cell'
import { ErrorState } from '@/ui/error-state'
import { Notice } from '@/ui/notice'
import { DeskMenu } from '../parts/desk-menu'
import { DeskShell } from '../parts/desk-shell'
import { useDesk } from '../parts/use-desk'
import { OrderBoard } from './order-board'
import { PartnerBoard } from './partner-board'

const isLane = (text: string | undefined): text is Lane => !!text && text in LANE

export default function BoardPage() {
  const params = useParams<'board'>()
  const desk = useDesk(params.communityId)
  const [isByPartner, setByPartner] = useState(false)
  const [lane, setLane] = useState<Lane>(isLane(params.lane) ? params.lane : 'waiting')
  const [filter, setFilter] = useState<Filter>({})
  const { data: counts, error, refetch } = useCounts(desk.community?.id)
  const openLane = (next: Lane) => { setByPartner(false); setLane(next) }
  const aside = desk.community && (
    <View className='row wrap' style={{ justifyContent: 'flex-end' }}>
      <Button kind='outline' size='s' icon={isByPartner ? 'list' : 'people'} onTap={() => setByPartner(!isByPartner)}>{isByPartner ? '按订单' : '按伙伴'}</Button>
      {desk.community.isStaff && <DeskMenu reviews={counts?.review ?? 0} />}
    </View>
  )
  return (
    <DeskShell desk={desk} title='派单台' aside={aside} wide>
      {(community) => (
        <>
          {!community.isStaff && <Notice icon='info'>您在看这个社区的派单情况，派单由社区工作者处理。</Notice>}
          {!!error && !counts && <ErrorState {...errorView(error, () => void refetch())} />}
          {counts && <BoardNumbers counts={counts} onOpen={openLane} />}
          {community.isStaff && <Card flush><Cell icon='calendar' title='排一天的单' note='把等派单的一起排好，看过再派' arrow onTap={() => go('plan', { communityId: community.id })} /></Card>}
          {community.isStaff && !!counts?.review && <Card flush><Cell icon='shield' title={`${counts.review} 条文字等您审核`} arrow onTap={() => go('reviews')} /></Card>}
          {isByPartner
            ? <PartnerBoard communityId={community.id} isStaff={community.isStaff} onOpen={(partnerId, next) => { setFilter({ partnerId }); openLane(next) }} />
            : <OrderBoard key={community.id} communityId={community.id} lane={lane} filter={filter} counts={counts} onLane={setLane} onFilter={setFilter} onCounts={refetch} />}
        </>
      )}
    </DeskShell>
  )
}
