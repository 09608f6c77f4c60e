// The next step of leaving for whoever looks: ask for it, take it up, take it back, finish it. What cannot be undone is asked twice.
import { Button } from '@/ui/button'
import { ActionBar } from '@/ui/action-bar'
import { useConfirm, usePrompt } from '@/ui/dialog'
import { toast } from '@/ui/toast'
import { useCancelExit, useFinishExit, useRequestExit, useSettleExit, type Exit } from '../api'

export function ExitActions({ data: { partnerId, partnerName, exit, isOwner, isStaff, mayFinish }, onDone }: { data: Exit; onDone: () => void }) {
  const [request] = useRequestExit()
  const [settle] = useSettleExit()
  const [cancel] = useCancelExit()
  const [finish] = useFinishExit()
  const confirm = useConfirm()
  const prompt = usePrompt()
  const told = (answer: unknown, text: string) => { if (answer) { toast(text, 'ok'); onDone() } }
  const ask = async () => {
    const reason = await prompt({ title: '提出退出合作？', text: '提出以后还可以撤回', label: '原因', max: 200, yes: '提出退出' })
    if (reason) told(await request({ partnerId, reason }), '已提出，社区会来办理')
  }
  const takeBack = async () => {
    const reason = await prompt({ title: '撤回退出？', label: '原因', max: 200, yes: '撤回' })
    if (reason) told(await cancel({ partnerId, reason }), '已撤回')
  }
  const end = async () => {
    const text = '成员身份收回，协议今天结束，预订的场地取消。办完不能恢复，以后要重新申请。'
    if (await confirm({ title: `办完${partnerName}的退出？`, text, yes: '办完退出', isDanger: true })) told(await finish({ partnerId }), '已退出')
  }
  if (exit?.stage === 'exited' || (!isOwner && !isStaff)) return null
  return (
    <ActionBar note={exit?.stage === 'settling' && isStaff && !mayFinish ? '还有事项没结清' : undefined}>
      {!exit && <Button kind='danger' block onTap={ask}>提出退出</Button>}
      {exit && <Button kind='outline' block onTap={takeBack}>撤回退出</Button>}
      {exit?.stage === 'requested' && isStaff && <Button block onTap={async () => told(await settle({ partnerId }), '开始结清')}>开始办理</Button>}
      {exit?.stage === 'settling' && isStaff && <Button kind='danger' block disabled={!mayFinish} onTap={end}>办完退出</Button>}
    </ActionBar>
  )
}
