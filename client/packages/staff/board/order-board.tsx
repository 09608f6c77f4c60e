// 派单台 by order: lanes, filters, search; read again every half minute while somebody looks at it.
import { useState } from 'react'
import { View } from '@tarojs/components'
import { useBoard, usePartners, type Counts, type Filter, type Lane } from '@/features/dispatch/api'
import { FilterSheet } from '@/features/dispatch/components/filter-sheet'
import { FilterTags } from '@/features/dispatch/components/filter-tags'
import { LaneChips } from '@/features/dispatch/components/lane-chips'
import { go } from '@/lib/navigation'
import { useWhileVisible } from '@/lib/while-visible'
import { Button } from '@/ui/button'
import { SearchBar } from '@/ui/search-bar'
import { useIsWide } from '@/ui/wide'
import { Columns } from '../parts/columns'
import { OrderPane } from '../parts/order-pane'
import { BoardList } from './board-list'

const REFRESH_MS = 30_000
interface OrderBoardProps {
  communityId: string; lane: Lane; filter: Filter; counts: Counts | undefined
  onLane: (lane: Lane) => void; onFilter: (filter: Filter) => void; onCounts: () => Promise<void>
}

export function OrderBoard({ communityId, lane, filter, counts, onLane, onFilter, onCounts }: OrderBoardProps) {
  const board = useBoard(communityId, lane, filter)
  const { data: partnerList } = usePartners(communityId)
  const [text, setText] = useState(filter.text ?? '')
  const [isFiltering, setFiltering] = useState(false)
  const [chosen, setChosen] = useState<{ id: string; isDispatching: boolean } | null>(null)
  const isWide = useIsWide()
  const refresh = () => { void board.refetch(); void onCounts() }
  useWhileVisible(REFRESH_MS, refresh)
  const apply = (next: Filter) => { setFiltering(false); setText(next.text ?? ''); onFilter(next) }
  const show = (id: string, isDispatching: boolean) => {
    if (isWide) return setChosen({ id, isDispatching })
    if (isDispatching) return go('candidates', { id })
    go('staffOrder', { id })
  }
  const shown = chosen ?? (board.items[0] && { id: board.items[0].id, isDispatching: false })
  const partners = partnerList?.partners ?? []
  const isNarrowed = Object.values(filter).some((value) => value !== undefined)
  const list = (
    <>
      <View className='row top wrap' style={{ gap: '0 10px' }}>
        <View style={{ flex: '1 1 calc(190px * var(--fs))' }}><SearchBar value={text} onChange={setText} onSearch={(found) => apply({ ...filter, text: found.trim() || undefined })} placeholder='编号、服务或姓名' /></View>
        <Button kind='outline' icon='filter' onTap={() => setFiltering(true)}>筛选</Button>
      </View>
      <LaneChips lane={lane} counts={counts} onChange={(next) => { setChosen(null); onLane(next) }} />
      <FilterTags filter={filter} partnerName={partners.find((one) => one.id === filter.partnerId)?.name} onChange={apply} />
      <BoardList board={board} lane={lane} isNarrowed={isNarrowed} chosenId={isWide ? shown?.id : undefined}
        onOpen={(card) => show(card.id, false)} onDispatch={(card) => show(card.id, true)} onClear={() => apply({})} />
      {isFiltering && <FilterSheet filter={filter} partners={partners} onClose={() => setFiltering(false)} onApply={apply} />}
    </>
  )
  if (!isWide) return list
  const detail = shown && (
    <OrderPane key={shown.id} orderId={shown.id} isDispatching={shown.isDispatching} onDispatching={(isDispatching) => setChosen({ id: shown.id, isDispatching })} onChanged={refresh} />
  )
  return <Columns list={list} detail={detail} />
}
