// The frame of what a community shows to everybody, quarter by quarter: which community, which quarter, on paper, on a share card.
import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { useCommunity, useUnits } from '@/features/community/api'
import { CommunitySheet } from '@/features/community/components/community-sheet'
import { chinaDay } from '@/lib/format'
import { pathOf } from '@/lib/navigation'
import { canPrint, printPage } from '@/lib/paper'
import { quarterLabel, quarterMonths, quarterOfDay, shiftQuarter } from '@/lib/period'
import { useShareCard } from '@/lib/share'
import { ActionBar } from '@/ui/action-bar'
import { Button } from '@/ui/button'
import { Empty } from '@/ui/empty'
import { PageShell } from '@/ui/page-shell'
import { PeriodBar } from '@/ui/period-bar'
import { Skeleton } from '@/ui/skeleton'

interface PublicPageProps { route: 'publicSheet' | 'publicFund'; what: string; asked: { communityId?: string; quarter?: string }; children: (communityId: string, quarter: string) => ReactNode }
/** @param what 场地换服务, 社区基金 @param asked what the address names; else the person's own community and the quarter now */
export function PublicPage({ route, what, asked, children }: PublicPageProps) {
  const own = useCommunity()
  const { data: tree } = useUnits()
  const [isChoosing, setChoosing] = useState(false)
  const [chosen, setChosen] = useState(asked.communityId)
  const current = quarterOfDay(chinaDay(new Date().toISOString()))
  const [quarter, setQuarter] = useState(asked.quarter ?? current)
  const communityId = chosen ?? own.community?.id
  const name = tree?.units.find(({ id }) => id === communityId)?.name ?? ''
  useShareCard({ title: `${name}${what}公示：${quarterLabel(quarter)}`, path: pathOf(route, { communityId, quarter }) })
  const aside = <View className='not-printed'><Button kind='outline' size='s' onTap={() => setChoosing(true)}>换社区</Button></View>
  const bar = canPrint && communityId ? <ActionBar><Button kind='outline' onTap={printPage}>打印</Button></ActionBar> : undefined
  return (
    <PageShell title={name ? `${name}公示` : '公示'} lead={`${what}，${quarterMonths(quarter)}`} aside={aside} bar={bar}>
      <PeriodBar label={quarterLabel(quarter)} unit='季度' hasNext={quarter < current} onStep={(by) => setQuarter(shiftQuarter(quarter, by))} />
      {communityId && children(communityId, quarter)}
      {!communityId && own.isLoading && <Skeleton rows={4} shape='card' />}
      {!communityId && !own.isLoading && <Empty title='想看哪个社区？' icon='place' action='选择社区' onAction={() => setChoosing(true)} />}
      <CommunitySheet isOpen={isChoosing} chosenId={communityId} onClose={() => setChoosing(false)} onChosen={({ id }) => setChosen(id)} />
    </PageShell>
  )
}
