// The orders of one lane, urgent first and then those that have waited longest, as the server sorted them.
import type { useBoard, BoardCard as Card, Lane } from '@/features/dispatch/api'
import { BoardCard } from '@/features/dispatch/components/board-card'
import { errorView } from '@/lib/errors'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { LoadMore } from '@/ui/load-more'
import { Skeleton } from '@/ui/skeleton'

const NOTHING: Record<Lane, [title: string, text: string]> = {
  waiting: ['没有等着派单的订单', '新订单来了会排在这里，助急排在最前面'], overdue: ['没有超时的订单', '等得太久的订单会出现在这里'],
  offering: ['没有正在询问的订单', '派出去、伙伴还没答复的订单在这里'], accepted: ['没有等着上门的订单', '伙伴接了、还没开始的订单在这里'],
  inService: ['没有正在服务的订单', '伙伴上门以后，订单会出现在这里'], delivered: ['没有等着确认的订单', '做完、居民还没确认的订单在这里'], ended: ['还没有结束的订单', '完成、取消、不受理的订单在这里'],
}
interface BoardListProps { board: ReturnType<typeof useBoard>; lane: Lane; isNarrowed: boolean; chosenId?: string; onOpen: (card: Card) => void; onDispatch: (card: Card) => void; onClear: () => void }

export function BoardList({ board, lane, isNarrowed, chosenId, onOpen, onDispatch, onClear }: BoardListProps) {
  const { items, error, isLoading, hasMore, isLoadingMore, loadMore, refetch } = board
  if (error) return <ErrorState {...errorView(error, () => void refetch())} />
  if (isLoading) return <Skeleton rows={4} shape='card' />
  if (!items.length && isNarrowed) return <Empty title='没有符合条件的订单' text='换个条件，或看看别的状态' icon='search' action='清除条件' onAction={onClear} />
  if (!items.length) return <Empty title={NOTHING[lane][0]} text={NOTHING[lane][1]} icon='clipboard' />
  return (
    <>
      {items.map((card) => <BoardCard key={card.id} card={card} isChosen={card.id === chosenId} onOpen={() => onOpen(card)} onDispatch={() => onDispatch(card)} />)}
      <LoadMore hasMore={hasMore} isLoading={isLoadingMore} onMore={() => void loadMore()} />
    </>
  )
}
