// A draft under the pen: a new version, or a change of the revision that was read.
import { useState } from 'react'
import { ActionBar } from '@/ui/action-bar'
import { Button } from '@/ui/button'
import { PageShell } from '@/ui/page-shell'
import { toast } from '@/ui/toast'
import { useSave, useStart } from '../api'
import { errorsOf, termsOf, type TermsDraft } from '../terms-draft'
import { TermsForm } from './terms-form'

interface AgreementEditorProps { start: TermsDraft; communityId: string; target: { partnerId: string } | { agreementId: string; revision: number }; onDone: (agreementId: string) => void; onCancel: () => void }
export function AgreementEditor({ start, communityId, target, onDone, onCancel }: AgreementEditorProps) {
  const [draft, setDraft] = useState(start)
  const [isChecked, setChecked] = useState(false)
  const [begin] = useStart()
  const [save] = useSave()
  const errors = isChecked ? errorsOf(draft) : {}
  const count = Object.keys(errors).length
  const send = async () => {
    setChecked(true)
    const terms = termsOf(draft)
    if (!terms) return toast('还有没填好的地方')
    const answer = 'partnerId' in target ? await begin({ ...target, terms }) : await save({ ...target, terms })
    if (!answer) return
    toast('已保存，另一方会收到消息', 'ok')
    onDone(answer.agreementId)
  }
  return (
    <PageShell title={'partnerId' in target ? '起草协议' : '修改协议草案'} bar={<ActionBar note={count > 0 ? `还有 ${count} 处要改` : undefined}><Button kind='outline' block onTap={onCancel}>不改了</Button><Button block onTap={send}>保存</Button></ActionBar>}>
      <TermsForm draft={draft} errors={errors} communityId={communityId} onChange={(part) => setDraft({ ...draft, ...part })} />
    </PageShell>
  )
}
