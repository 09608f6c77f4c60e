// 看板: demand against supply, answers, three rates and fairness of the last 30 or 90 days. No names, no ranking (F7).
import { useState } from 'react'
import { useDashboard, type Dashboard, type Span } from '@/features/demand/api'
import { AnswerCard, CourseCard, FairnessCard, RatesCard, SupplyCard } from '@/features/demand/components/dashboard-cards'
import { errorView } from '@/lib/errors'
import { dayTime } from '@/lib/format'
import { go } from '@/lib/navigation'
import { Card } from '@/ui/card'
import { Cell } from '@/ui/cell'
import { Chips } from '@/ui/chips'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { Skeleton } from '@/ui/skeleton'
import { Stat, Stats } from '@/ui/stat'
import { DeskShell } from '../parts/desk-shell'
import { useDesk } from '../parts/use-desk'

const SPANS = [{ value: '30', label: '近 30 天' }, { value: '90', label: '近 90 天' }] as const

function Figures({ board }: { board: Dashboard }) {
  return (
    <>
      <Stats>
        <Stat value={board.placed} unit='单' label='下单' />
        <Stat value={board.unmet} unit='单' label='没有满足' tone={board.unmet > 0 ? 'hot' : undefined} />
      </Stats>
      {board.unmet > 0 && <Card flush><Cell icon='people' title='居民想要什么' note='没有满足的订单，合成一类一类的需求' arrow onTap={() => go('demand')} /></Card>}
      <RatesCard board={board} />
      <SupplyCard heat={board.heat} />
      <AnswerCard answer={board.answer} />
      <CourseCard board={board} />
      <FairnessCard fairness={board.fairness} />
    </>
  )
}
function Board({ communityId }: { communityId: string }) {
  const [span, setSpan] = useState<(typeof SPANS)[number]['value']>('30')
  const { data, error, refetch } = useDashboard(communityId, Number(span) as Span)
  return (
    <>
      <Chips items={SPANS} value={span} onChange={setSpan} />
      {!!error && <ErrorState {...errorView(error, () => void refetch())} />}
      {!data && !error && <Skeleton rows={4} shape='card' />}
      {data && data.placed > 0 && <Figures board={data} />}
      {data?.placed === 0 && <Empty title={data.countedUntil ? '这段时间没有订单' : '还没有统计出来'} text={data.countedUntil ? '换一段时间看看' : '系统每小时统计一次，请过一会儿再来'} icon='chart' action='回派单' onAction={() => go('board')} />}
      {data?.countedUntil && <Card flush><Cell icon='clock' title='统计到' value={dayTime(data.countedUntil)} /></Card>}
    </>
  )
}
export default function DashboardPage() {
  const desk = useDesk()
  return <DeskShell desk={desk} title='派单看板'>{(community) => <Board key={community.id} communityId={community.id} />}</DeskShell>
}
