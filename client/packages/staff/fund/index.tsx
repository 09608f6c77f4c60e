// 社区基金: what is there, what waits for a second signature, every line; staff record, propose, sign and reverse (B16).
import { useState } from 'react'
import { View } from '@tarojs/components'
import { useFundLines, useSpendings } from '@/features/fund/api'
import { FundLines } from '@/features/fund/components/fund-lines'
import { IncomeSheet, SpendingSheet } from '@/features/fund/components/movement-sheet'
import { SpendingCard } from '@/features/fund/components/spending-card'
import { errorView } from '@/lib/errors'
import { yuan } from '@/lib/format'
import { go } from '@/lib/navigation'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Cell } from '@/ui/cell'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { LoadMore } from '@/ui/load-more'
import { Section } from '@/ui/section'
import { Skeleton } from '@/ui/skeleton'
import { DeskShell } from '../parts/desk-shell'
import { useDesk } from '../parts/use-desk'

function Fund({ communityId, isStaff }: { communityId: string; isStaff: boolean }) {
  const lines = useFundLines(communityId)
  const spendings = useSpendings(isStaff ? communityId : null)
  const [step, setStep] = useState<'income' | 'spending' | null>(null)
  const refetch = () => { void lines.refetch(); void spendings.refetch() }
  if (lines.error) return <ErrorState {...errorView(lines.error, refetch)} />
  if (lines.isLoading) return <Skeleton rows={4} shape='card' />
  // The newest line says what is there.
  const balanceFen = lines.items[0]?.balanceFen ?? 0
  const sheet = { communityId, onClose: () => setStep(null), onDone: () => { setStep(null); refetch() } }
  return (
    <>
      <Card>
        <View className='muted'>现在有</View>
        <View className='num'>{yuan(balanceFen)}</View>
        {isStaff && (
          <View className='row wrap' style={{ marginTop: '10px' }}>
            <Button size='s' icon='plus' onTap={() => setStep('income')}>记收入</Button>
            {balanceFen > 0 && <Button kind='outline' size='s' icon='pencil' onTap={() => setStep('spending')}>提支出</Button>}
          </View>
        )}
      </Card>
      {spendings.items.length > 0 && <Section title='等签字的支出'>{spendings.items.map((spending) => <SpendingCard key={spending.id} spending={spending} onDone={refetch} />)}</Section>}
      <Card flush><Cell icon='chart' title='基金公示' note='每个季度的收支，人人可看' arrow onTap={() => go('publicFund', { communityId })} /></Card>
      <Section title='每一笔'>
        {lines.items.length === 0 && <Empty title='还没有记过账' text='协议分成、捐款收到以后，在这里记一笔' icon='clipboard' />}
        {lines.items.length > 0 && <FundLines lines={lines.items} mayReverse={isStaff} onDone={refetch} />}
        <LoadMore hasMore={lines.hasMore} isLoading={lines.isLoadingMore} onMore={() => void lines.loadMore()} />
      </Section>
      {step === 'income' && <IncomeSheet {...sheet} />}
      {step === 'spending' && <SpendingSheet {...sheet} most={balanceFen} />}
    </>
  )
}
export default function FundPage() {
  const desk = useDesk()
  return <DeskShell desk={desk} title='社区基金'>{(community) => <Fund key={community.id} communityId={community.id} isStaff={community.isStaff} />}</DeskShell>
}
