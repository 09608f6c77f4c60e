// An application being filled in or mended: kept as a draft, handed in when nothing is missing.
import { useState } from 'react'
import { useSaveApplication, useSubmitApplication, useWithdrawApplication, type Application } from '@/features/partner-life/api'
import { draftOf, fieldsOf } from '@/features/partner-life/application-draft'
import { ApplicationSteps } from '@/features/partner-life/components/application-facts'
import { ApplicationForm } from '@/features/partner-life/components/application-form'
import { missingText } from '@/features/partner-life/words'
import { go } from '@/lib/navigation'
import { ActionBar } from '@/ui/action-bar'
import { Button } from '@/ui/button'
import { useConfirm } from '@/ui/dialog'
import { Notice } from '@/ui/notice'
import { PageShell } from '@/ui/page-shell'
import { toast } from '@/ui/toast'

interface FillProps { application: Application; grids: { value: string; label: string }[]; onDone: () => Promise<void> }
export function Fill({ application, grids, onDone }: FillProps) {
  const [draft, setDraft] = useState(() => draftOf(application.fields))
  const [missing, setMissing] = useState<readonly string[]>([])
  const [version, setVersion] = useState(application.version)
  const [save] = useSaveApplication()
  const isReturned = application.status === 'returned'
  const keep = async () => {
    const answer = await save({ applicationId: application.id, version, fields: fieldsOf(draft) })
    if (answer) setVersion(answer.version)
    return answer
  }
  return (
    <PageShell title={isReturned ? '补一补再交' : '填写入驻申请'} lead={application.communityName} bar={(
      <ActionBar note={missing.length > 0 ? `还缺：${missingText(missing)}` : undefined}>
        <Button kind='outline' block onTap={async () => { if (await keep()) toast('已保存', 'ok') }}>先存着</Button>
        <Submit application={application} keep={keep} onMissing={setMissing} onDone={onDone} />
      </ActionBar>
    )}>
      {isReturned && <Notice tone='hot' icon='warn'>{`社区退回了申请：${application.steps.at(-1)?.why ?? ''}`}</Notice>}
      <ApplicationForm draft={draft} missing={missing} grids={grids} onChange={setDraft} />
      {isReturned && <ApplicationSteps steps={application.steps} />}
      <Withdraw application={application} version={version} />
    </PageShell>
  )
}
interface SubmitProps { application: Application; keep: () => Promise<{ version: number } | undefined>; onMissing: (missing: readonly string[]) => void; onDone: () => Promise<void> }
function Submit({ application, keep, onMissing, onDone }: SubmitProps) {
  const [submit] = useSubmitApplication((error) => {
    const missing = (error as { data?: { missing?: string[] } }).data?.missing
    if (missing) onMissing(missing)
    return !!missing
  })
  const send = async () => {
    const kept = await keep()
    if (!kept || !await submit({ applicationId: application.id, version: kept.version })) return
    toast('已提交，社区会尽快审核', 'ok')
    await onDone()
  }
  return <Button block onTap={send}>提交申请</Button>
}
export function Withdraw({ application, version }: { application: Application; version: number }) {
  const [withdraw] = useWithdrawApplication()
  const confirm = useConfirm()
  const ask = async () => {
    if (!await confirm({ title: '撤回这份申请？', text: '撤回后不能恢复，可以再开始一份新的', yes: '撤回', isDanger: true })) return
    if (await withdraw({ applicationId: application.id, version })) go.replace('apply')
  }
  return <Button kind='text' block onTap={ask}>撤回申请</Button>
}
