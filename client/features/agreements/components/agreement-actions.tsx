// What a side can do with a version now. Signing and what ends something is asked twice, with what it means.
import type { AgreementAction } from '@contract/terms'
import { ActionBar } from '@/ui/action-bar'
import { Button } from '@/ui/button'
import { useConfirm, usePrompt } from '@/ui/dialog'
import { toast } from '@/ui/toast'
import { useComment, useDiscard, usePropose, useReopen, useSign, type Agreement } from '../api'

interface AgreementActionsProps { agreement: Agreement; onEdit: () => void; onEnd: () => void; onDone: () => void }
export function AgreementActions({ agreement: { id: agreementId, revision, hash, number, actions }, onEdit, onEnd, onDone }: AgreementActionsProps) {
  const [comment] = useComment()
  const [propose] = usePropose()
  const [reopen] = useReopen()
  const [sign] = useSign()
  const [discard] = useDiscard()
  const confirm = useConfirm()
  const prompt = usePrompt()
  const told = (answer: unknown, text: string) => { if (answer) { toast(text, 'ok'); onDone() } }
  const can = (action: AgreementAction) => actions.includes(action)
  const run: Record<'comment' | 'propose' | 'reopen' | 'sign' | 'discard', () => Promise<void>> = {
    comment: async () => {
      const text = await prompt({ title: '说说您的意见', label: '另一方会看到', max: 300, yes: '发出' })
      if (text) told(await comment({ agreementId, text }), '已发出')
    },
    propose: async () => {
      if (await confirm({ title: '定稿送签？', text: '定稿后不能再改，双方各签一次就生效；要改先退回协商', yes: '定稿' })) told(await propose({ agreementId, revision }), '已定稿，等双方签署')
    },
    reopen: async () => {
      const text = await prompt({ title: '退回协商？', text: '已经签的要重新签', label: '想改什么', max: 300, yes: '退回' })
      if (text) told(await reopen({ agreementId, revision, text }), '已退回协商')
    },
    sign: async () => {
      if (await confirm({ title: `同意并签署第 ${number} 版协议？`, text: '用您本人的身份签署，签了就不能改。双方都签以后生效，原来的版本同时被替代。', yes: '签署' })) told(await sign({ agreementId, hash }), '已签署')
    },
    discard: async () => {
      const text = await prompt({ title: '作废这份草案？', label: '原因', max: 300, yes: '作废', isDanger: true })
      if (text) told(await discard({ agreementId, revision, text }), '已作废')
    },
  }
  if (actions.length === 0) return null
  return (
    <ActionBar>
      {can('discard') && !can('sign') && <Button kind='text' block onTap={run.discard}>作废</Button>}
      {can('comment') && !can('sign') && <Button kind='outline' block onTap={run.comment}>留言</Button>}
      {can('reopen') && <Button kind='outline' block onTap={run.reopen}>退回协商</Button>}
      {can('save') && <Button kind='outline' block onTap={onEdit}>修改</Button>}
      {can('propose') && <Button block onTap={run.propose}>定稿送签</Button>}
      {can('sign') && <Button block onTap={run.sign}>签署</Button>}
      {can('end') && <Button kind='danger' block onTap={onEnd}>提前结束</Button>}
    </ActionBar>
  )
}
