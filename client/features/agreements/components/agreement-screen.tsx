// The whole of agreements for one side: the versions of a partner, one version, the pen. Pages of both sides show it with their own frame.
import { useState } from 'react'
import { View } from '@tarojs/components'
import { AGREEMENT_STATUS } from '@contract/terms'
import { errorView } from '@/lib/errors'
import { chinaDay, dayTime } from '@/lib/format'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Cell } from '@/ui/cell'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { PageShell } from '@/ui/page-shell'
import { Skeleton } from '@/ui/skeleton'
import { Tag } from '@/ui/tag'
import { useAgreement, useAgreements, type AgreementRow } from '../api'
import { draftOf, newTerms, nextTerms } from '../terms-draft'
import { dayText, STATUS_TAG } from '../words'
import { AgreementActions } from './agreement-actions'
import { AgreementEditor } from './agreement-editor'
import { AgreementPaper, nextText } from './agreement-paper'
import { EndSheet } from './end-sheet'

function VersionCard({ row, onOpen }: { row: AgreementRow; onOpen: () => void }) {
  return (
    <Card onTap={onOpen}>
      <View className='row wrap between' style={{ gap: '2px 10px' }}><View className='strong'>{`第 ${row.number} 版 · ${row.project}`}</View><Tag kind={STATUS_TAG[row.status]}>{AGREEMENT_STATUS[row.status]}</Tag></View>
      <View className='muted'>{`${dayText(row.fromOn)}到 ${dayText(row.endsOn)}`}</View>
      <View className='hint'>{`${dayTime(row.updatedAt)} 更新`}</View>
    </Card>
  )
}
interface VersionsProps { partnerId: string; communityId: string; partnerName?: string; onOpen: (id: string) => void }
export function AgreementVersions({ partnerId, communityId, partnerName, onOpen }: VersionsProps) {
  const { data, error, refetch } = useAgreements(partnerId)
  const [isStarting, setStarting] = useState(false)
  if (isStarting) {
    const latest = data?.agreements.find(({ status }) => status === 'signed')
    return latest ? <FromVersion id={latest.id} partnerId={partnerId} communityId={communityId} onDone={onOpen} onCancel={() => setStarting(false)} />
      : <AgreementEditor start={newTerms(chinaDay(new Date().toISOString()))} communityId={communityId} target={{ partnerId }} onDone={onOpen} onCancel={() => setStarting(false)} />
  }
  return (
    <PageShell title='合作协议' lead={partnerName} aside={data?.mayStart && <Button size='s' icon='plus' onTap={() => setStarting(true)}>{data.agreements.length > 0 ? '起草新版' : '起草'}</Button>}>
      {!!error && <ErrorState {...errorView(error, () => void refetch())} />}
      {!data && !error && <Skeleton rows={2} shape='card' />}
      {data && data.agreements.length === 0 && <Empty title='还没有协议' text='写清楚场地、服务、价格和期限，双方签了才算' icon='pencil' action={data.mayStart ? '起草协议' : undefined} onAction={() => setStarting(true)} />}
      {data?.agreements.map((row) => <VersionCard key={row.id} row={row} onOpen={() => onOpen(row.id)} />)}
    </PageShell>
  )
}
/** A new version starts from the words of the one that counts. */
function FromVersion({ id, partnerId, communityId, onDone, onCancel }: { id: string; partnerId: string; communityId: string; onDone: (id: string) => void; onCancel: () => void }) {
  const { data, error, refetch } = useAgreement(id)
  if (error) return <PageShell title='起草协议'><ErrorState {...errorView(error, () => void refetch())} /></PageShell>
  if (!data) return <PageShell title='起草协议'><Skeleton rows={3} shape='card' /></PageShell>
  return <AgreementEditor start={nextTerms(data.terms, chinaDay(new Date().toISOString()))} communityId={communityId} target={{ partnerId }} onDone={onDone} onCancel={onCancel} />
}
/** @param onVersions opens all versions of this partner: a message leads straight to one of them */
export function AgreementScreen({ id, onVersions }: { id: string; onVersions: (partnerId: string) => void }) {
  const { data, error, refetch } = useAgreement(id)
  const [mode, setMode] = useState<'read' | 'edit' | 'end'>('read')
  if (error) return <PageShell title='合作协议'><ErrorState {...errorView(error, () => void refetch())} /></PageShell>
  if (!data) return <PageShell title='合作协议'><Skeleton rows={4} shape='card' /></PageShell>
  const changed = () => { setMode('read'); void refetch() }
  if (mode === 'edit') return <AgreementEditor start={draftOf(data.terms)} communityId={data.communityId} target={{ agreementId: id, revision: data.revision }} onDone={changed} onCancel={() => setMode('read')} />
  return (
    <PageShell title={`${data.partnerName} · 第 ${data.number} 版`} lead={nextText(data)} aside={<View className='row wrap'><Tag kind={STATUS_TAG[data.status]}>{AGREEMENT_STATUS[data.status]}</Tag>{data.isReviewDue && <Tag kind='low'>该复核了</Tag>}</View>} bar={data.actions.length > 0 && <AgreementActions agreement={data} onEdit={() => setMode('edit')} onEnd={() => setMode('end')} onDone={changed} />}>
      <AgreementPaper agreement={data} />
      <Card flush><Cell icon='list' title='全部版本' note='看以前的版本，起草新的一版' arrow onTap={() => onVersions(data.partnerId)} /></Card>
      {mode === 'end' && <EndSheet agreement={data} onClose={() => setMode('read')} onDone={changed} />}
    </PageShell>
  )
}
