// 居民想要什么: unmet orders as clusters, with what could meet each; one of them in full (beside the list on a wide screen).
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useCluster, useClusters, type Cluster } from '@/features/demand/api'
import { ClusterCard } from '@/features/demand/components/cluster-card'
import { ClusterPanel } from '@/features/demand/components/cluster-panel'
import { errorView } from '@/lib/errors'
import { go, useParams } from '@/lib/navigation'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { Notice } from '@/ui/notice'
import { Section } from '@/ui/section'
import { Skeleton } from '@/ui/skeleton'
import { useIsWide } from '@/ui/wide'
import { Columns } from '../parts/columns'
import { DeskShell } from '../parts/desk-shell'
import { useDesk } from '../parts/use-desk'

function Detail({ communityId, id, onChanged }: { communityId: string; id: string; onChanged?: () => void }) {
  const { data, error, refetch } = useCluster(communityId, id)
  if (error) return <ErrorState {...errorView(error, () => void refetch())} />
  if (!data) return <Skeleton rows={3} shape='card' />
  return <ClusterPanel cluster={data} onOrder={(orderId) => go('staffOrder', { id: orderId })} onAgreement={(agreementId) => go('staffAgreement', { id: agreementId })} onChanged={() => { void refetch(); onChanged?.() }} />
}
function ClusterList({ clusters, scattered, chosen, onOpen }: { clusters: { open: Cluster[]; decided: Cluster[] }; scattered: number; chosen?: string; onOpen?: (id: string) => void }) {
  const card = (cluster: Cluster) => <ClusterCard key={cluster.id} cluster={cluster} isChosen={cluster.id === chosen} onOpen={onOpen && (() => onOpen(cluster.id))} />
  return (
    <>
      {clusters.open.length === 0 && <Empty title='现在没有集中的需求' text={scattered > 0 ? '同一类不到 3 户的，先不单独列出来' : '没有满足的订单会在这里合成一类一类的需求'} icon='done' action='看看板' onAction={() => go('dashboard')} />}
      {clusters.open.map(card)}
      {scattered > 0 && <Notice icon='info'>{`另有 ${scattered} 单比较零散，同一类不到 3 户，不单独列出来。`}</Notice>}
      {clusters.decided.length > 0 && <Section title='已经在办和办过的'><View className='stack'>{clusters.decided.map(card)}</View></Section>}
    </>
  )
}
function Clusters({ communityId, isStaff }: { communityId: string; isStaff: boolean }) {
  const { data, error, refetch } = useClusters(communityId)
  const isWide = useIsWide()
  const [chosen, setChosen] = useState<string>()
  if (error) return <ErrorState {...errorView(error, () => void refetch())} />
  if (!data) return <Skeleton rows={4} shape='card' />
  const open = isStaff ? (id: string) => (isWide ? setChosen(id) : go('demand', { id, communityId })) : undefined
  const list = <ClusterList clusters={data} scattered={data.scattered} chosen={isWide ? chosen : undefined} onOpen={open} />
  if (!isWide || !isStaff) return list
  return <Columns list={list} detail={chosen ? <Detail key={chosen} communityId={communityId} id={chosen} onChanged={() => void refetch()} /> : <Empty title='点一条需求，在这里看' icon='people' />} />
}
export default function DemandPage() {
  const { id, communityId } = useParams<'demand'>()
  const desk = useDesk(communityId)
  if (id) return <DeskShell desk={desk} title='居民想要什么' needsStaff>{(community) => <Detail communityId={communityId ?? community.id} id={id} />}</DeskShell>
  return <DeskShell desk={desk} title='居民想要什么' wide>{(community) => <Clusters key={community.id} communityId={community.id} isStaff={community.isStaff} />}</DeskShell>
}
