// 审核申请: every paper passed or returned with a reason; then the application is approved, returned or rejected as a whole.
import { useState } from 'react'
import { View } from '@tarojs/components'
import { APPLICATION_STATUS, DOCUMENT_KIND } from '@contract/terms'
import { useApplication, useGrids, useReviewApplication, type Application, type Verdicts } from '@/features/partner-life/api'
import { ApplicationFacts, ApplicationSteps } from '@/features/partner-life/components/application-facts'
import { PaperPictures } from '@/features/partner-life/components/document-card'
import { dayText } from '@/features/partner-life/words'
import { errorView } from '@/lib/errors'
import { go, useParams } from '@/lib/navigation'
import { ActionBar } from '@/ui/action-bar'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Cell } from '@/ui/cell'
import { useConfirm, usePrompt } from '@/ui/dialog'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { Notice } from '@/ui/notice'
import { PageShell } from '@/ui/page-shell'
import { Skeleton } from '@/ui/skeleton'
import { Tag } from '@/ui/tag'
import { toast } from '@/ui/toast'

type Paper = Application['fields']['documents'][number]
type Judged = Record<string, { verdict: 'pass' | 'return'; reason: string }>

function PaperCard({ paper, judged, isOpen, onJudge }: { paper: Paper; judged: Judged[string] | undefined; isOpen: boolean; onJudge: (verdict: Judged[string]) => void }) {
  const prompt = usePrompt()
  const name = DOCUMENT_KIND[paper.kind]
  const giveBack = async () => {
    const reason = await prompt({ title: `退回${name}`, label: '哪里不对，申请人会看到', max: 100, yes: '退回' })
    if (reason) onJudge({ verdict: 'return', reason })
  }
  return (
    <Card title={name} aside={judged && <Tag kind={judged.verdict === 'pass' ? 'ok' : 'hot'}>{judged.verdict === 'pass' ? '通过' : '退回'}</Tag>}>
      <View className='muted'>{paper.expiresOn ? `有效期到 ${dayText(paper.expiresOn)}` : '长期有效'}</View>
      {paper.pictures.length < paper.pictureIds.length && <Notice tone='low' icon='clock'>{`有 ${paper.pictureIds.length - paper.pictures.length} 张照片还在检查，稍后再看`}</Notice>}
      <PaperPictures name={name} pictures={paper.pictures} />
      {judged?.reason && <View className='muted' style={{ marginTop: '8px' }}>{`退回原因：${judged.reason}`}</View>}
      {isOpen && (
        <View className='row wrap' style={{ justifyContent: 'flex-end', marginTop: '10px' }}>
          <Button kind='outline' size='s' label={`退回${name}`} onTap={giveBack}>退回</Button>
          <Button kind='outline' size='s' icon='check' label={`${name}通过`} onTap={() => onJudge({ verdict: 'pass', reason: '' })}>通过</Button>
        </View>
      )}
    </Card>
  )
}
/** The three answers, once every paper has its verdict; its dialogs stand in the page around it. */
function ReviewBar({ application: { id: applicationId, version, fields }, judged, onDone }: { application: Application; judged: Judged; onDone: () => Promise<void> }) {
  const [review] = useReviewApplication()
  const confirm = useConfirm()
  const prompt = usePrompt()
  const documents = fields.documents.flatMap(({ kind }): Verdicts => (judged[kind] ? [{ kind, ...judged[kind] }] : []))
  const allPassed = fields.documents.every(({ kind }) => judged[kind]?.verdict === 'pass')
  const send = async (outcome: 'approve' | 'return' | 'reject', reason: string) => {
    if (!await review({ applicationId, version, outcome, reason, documents })) return
    toast(outcome === 'approve' ? '已通过，开始试运行' : '已告诉申请人', 'ok')
    await onDone()
  }
  const withReason = async (outcome: 'return' | 'reject') => {
    const reason = await prompt({ title: outcome === 'return' ? '退回补充？' : '不通过这份申请？', label: '说明，申请人会看到', max: 200, yes: outcome === 'return' ? '退回' : '不通过', isDanger: outcome === 'reject' })
    if (reason) await send(outcome, reason)
  }
  const approve = async () => { if (await confirm({ title: `通过${fields.name}的申请？`, text: '马上成为试运行的合伙人，申请人成为负责人', yes: '通过' })) await send('approve', '') }
  return (
    <ActionBar note={allPassed ? undefined : '每份证件都通过后才能通过申请'}>
      <Button kind='text' block onTap={() => withReason('reject')}>不通过</Button>
      <Button kind='outline' block onTap={() => withReason('return')}>退回补充</Button>
      <Button block disabled={!allPassed} onTap={approve}>通过</Button>
    </ActionBar>
  )
}
function Review({ application, grids, onDone }: { application: Application; grids: { value: string; label: string }[]; onDone: () => Promise<void> }) {
  const { status, fields, steps, partnerId } = application
  const [judged, setJudged] = useState<Judged>(() => Object.fromEntries(fields.documents.flatMap(({ kind, verdict, reason }) => (verdict ? [[kind, { verdict, reason }]] : []))))
  const isOpen = status === 'submitted'
  return (
    <PageShell title={`${fields.name} · ${APPLICATION_STATUS[status]}`} lead={`申请人：${application.applicantName}`} bar={isOpen && <ReviewBar application={application} judged={judged} onDone={onDone} />}>
      {isOpen && <Notice icon='shield'>证件只用来审核，打开一次记一次。</Notice>}
      {partnerId && <Card flush><Cell icon='heart' title='已经成为合伙人' note='看状态、协议和证件' arrow onTap={() => go('staffPartner', { id: partnerId })} /></Card>}
      <ApplicationFacts application={application} grids={grids} />
      {fields.documents.map((paper) => <PaperCard key={paper.kind} paper={paper} judged={judged[paper.kind]} isOpen={isOpen} onJudge={(verdict) => setJudged({ ...judged, [paper.kind]: verdict })} />)}
      <ApplicationSteps steps={steps} />
    </PageShell>
  )
}
export default function ApplicationPage() {
  const { id } = useParams<'application'>()
  const { data, error, refetch } = useApplication(id)
  const units = useGrids()
  if (!id) return <PageShell><Empty title='没有选申请' icon='clipboard' action='看全部申请' onAction={() => go.replace('applications')} /></PageShell>
  if (error) return <PageShell title='审核申请'><ErrorState {...errorView(error, () => void refetch())} /></PageShell>
  if (!data || !units.data) return <PageShell title='审核申请'><Skeleton rows={4} shape='card' /></PageShell>
  const grids = units.data.units.filter(({ level, parentId }) => level === 'grid' && parentId === data.communityId).map((unit) => ({ value: unit.id, label: unit.name }))
  return <Review key={data.version} application={data} grids={grids} onDone={refetch} />
}
