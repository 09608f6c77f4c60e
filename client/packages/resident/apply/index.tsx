// 入驻申请: begin one, fill it in, follow it. By `id` the application itself; by `token` an invitation.
import { APPLICATION_STATUS } from '@contract/terms'
import { useApplication, useGrids, type Application } from '@/features/partner-life/api'
import { ApplicationFacts, ApplicationSteps } from '@/features/partner-life/components/application-facts'
import { errorView } from '@/lib/errors'
import { go, useParams } from '@/lib/navigation'
import { useShareCard } from '@/lib/share'
import { ActionBar } from '@/ui/action-bar'
import { Button } from '@/ui/button'
import { ErrorState } from '@/ui/error-state'
import { Notice } from '@/ui/notice'
import { PageShell } from '@/ui/page-shell'
import { Skeleton } from '@/ui/skeleton'
import { Fill, Withdraw } from './fill'
import { StartPage } from './start'

const NEXT: Partial<Record<Application['status'], string>> = { submitted: '社区正在审核，有结果会发消息告诉您', approved: '已通过，可以开始接单了', rejected: '这次没有通过，原因在下面', withdrawn: '您已撤回这份申请' }

function Following({ application, grids, onDone }: { application: Application; grids: { value: string; label: string }[]; onDone: () => Promise<void> }) {
  const { status, steps, partnerId } = application
  if (status === 'draft' || status === 'returned') return <Fill key={status} application={application} grids={grids} onDone={onDone} />
  const why = status === 'rejected' ? steps.at(-1)?.why : ''
  return (
    <PageShell title={`${application.fields.name} · ${APPLICATION_STATUS[status]}`} lead={NEXT[status]}
      bar={status === 'approved' ? <ActionBar><Button block onTap={() => go('partnerDesk', { partnerId: partnerId ?? undefined })}>打开接单台</Button></ActionBar> : undefined}>
      {why && <Notice tone='hot' icon='warn'>{why}</Notice>}
      <ApplicationSteps steps={steps} />
      <ApplicationFacts application={application} grids={grids} />
      {status === 'submitted' && <Withdraw application={application} version={application.version} />}
    </PageShell>
  )
}
function Opened({ id }: { id: string }) {
  const { data, error, refetch } = useApplication(id)
  const units = useGrids()
  if (error) return <PageShell title='入驻申请'><ErrorState {...errorView(error, () => void refetch())} /></PageShell>
  if (!data || !units.data) return <PageShell title='入驻申请'><Skeleton rows={4} shape='card' /></PageShell>
  const grids = units.data.units.filter(({ level, parentId }) => level === 'grid' && parentId === data.communityId).map((unit) => ({ value: unit.id, label: unit.name }))
  return <Following application={data} grids={grids} onDone={refetch} />
}
export default function ApplyPage() {
  const { id, token } = useParams<'apply'>()
  useShareCard()
  return id ? <Opened key={id} id={id} /> : <StartPage token={token} />
}
