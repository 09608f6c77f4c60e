// 公示: what the community's rooms were used for and what came back, quarter by quarter, for anyone, signed in or not (B13).
import { useState } from 'react'
import { useCommunity, useUnits } from '@/features/community/api'
import { CommunitySheet } from '@/features/community/components/community-sheet'
import { usePublicSheet } from '@/features/credits/api'
import { quarterLabel, quarterMonths, quarterOfDay, shiftQuarter } from '@/features/credits/calendar'
import { PeriodBar } from '@/features/credits/components/period-bar'
import { SheetView } from '@/features/credits/components/sheet-view'
import { errorView } from '@/lib/errors'
import { chinaDay } from '@/lib/format'
import { pathOf, useParams } from '@/lib/navigation'
import { canPrint, printPage } from '@/lib/paper'
import { useShareCard } from '@/lib/share'
import { ActionBar } from '@/ui/action-bar'
import { Button } from '@/ui/button'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { PageShell } from '@/ui/page-shell'
import { Skeleton } from '@/ui/skeleton'

function Sheet({ communityId, quarter }: { communityId: string; quarter: string }) {
  const { data, error, refetch } = usePublicSheet(communityId, quarter)
  if (error) return <ErrorState {...errorView(error, () => void refetch())} />
  if (!data) return <Skeleton rows={4} shape='card' />
  if (data.accounts === 0) return <Empty title='这个季度还没有记过时长' text='伙伴用了社区的场地，或者还了服务，就会出现在这里' icon='chart' />
  return <SheetView sheet={data} />
}
export default function PublicSheetPage() {
  const params = useParams<'publicSheet'>()
  const own = useCommunity()
  const { data: tree } = useUnits()
  const [isChoosing, setChoosing] = useState(false)
  const [chosen, setChosen] = useState(params.communityId)
  const current = quarterOfDay(chinaDay(new Date().toISOString()))
  const [quarter, setQuarter] = useState(params.quarter ?? current)
  const communityId = chosen ?? own.community?.id
  const name = tree?.units.find(({ id }) => id === communityId)?.name ?? ''
  useShareCard({ title: `${name}场地换服务公示：${quarterLabel(quarter)}`, path: pathOf('publicSheet', { communityId, quarter }) })
  const aside = <Button kind='outline' size='s' onTap={() => setChoosing(true)}>换社区</Button>
  const bar = canPrint && communityId ? <ActionBar><Button kind='outline' onTap={printPage}>打印</Button></ActionBar> : undefined
  return (
    <PageShell title={name ? `${name}公示` : '公示'} lead={`场地换服务，${quarterMonths(quarter)}`} aside={aside} bar={bar}>
      <PeriodBar label={quarterLabel(quarter)} unit='季度' hasNext={quarter < current} onStep={(by) => setQuarter(shiftQuarter(quarter, by))} />
      {communityId && <Sheet communityId={communityId} quarter={quarter} />}
      {!communityId && own.isLoading && <Skeleton rows={4} shape='card' />}
      {!communityId && !own.isLoading && <Empty title='想看哪个社区？' icon='place' action='选择社区' onAction={() => setChoosing(true)} />}
      <CommunitySheet isOpen={isChoosing} chosenId={communityId} onClose={() => setChoosing(false)} onChosen={({ id }) => setChosen(id)} />
    </PageShell>
  )
}
