// Staff's decisions about a partner's standing, each with its reason; a suspension may have a last day.
import { useState } from 'react'
import { LIFE_ACTION, type LifeAction } from '@contract/terms'
import { chinaDay } from '@/lib/format'
import { ActionBar } from '@/ui/action-bar'
import { Button } from '@/ui/button'
import { DayField } from '@/ui/day-field'
import { Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import { SwitchRow } from '@/ui/switch-row'
import { TextArea } from '@/ui/text-area'
import { toast } from '@/ui/toast'
import { useChangeStatus, type Partner } from '../api'

const MEANS: Record<LifeAction, string> = {
  activate: '试运行结束，成为正式合伙人', suspend: '没答复的邀单马上撤回，不再派新单；已经接的单照常做完', resume: '回到暂停前的状态，可以再派单',
}
function LifeSheet({ partnerId, action, onClose, onDone }: { partnerId: string; action: LifeAction; onClose: () => void; onDone: () => void }) {
  const today = chinaDay(new Date().toISOString())
  const [reason, setReason] = useState('')
  const [hasEnd, setHasEnd] = useState(false)
  const [until, setUntil] = useState(today)
  const [change] = useChangeStatus()
  const send = async () => {
    if (!await change({ partnerId, action, reason: reason.trim(), ...(action === 'suspend' && hasEnd ? { until } : {}) })) return
    toast('已办好，负责人会收到消息', 'ok')
    onDone()
  }
  return (
    <Sheet isOpen title={LIFE_ACTION[action]} onClose={onClose} bar={<Button kind={action === 'suspend' ? 'danger' : 'primary'} block disabled={!reason.trim()} onTap={send}>{LIFE_ACTION[action]}</Button>}>
      <Notice icon='info' tone={action === 'suspend' ? 'hot' : 'plain'}>{MEANS[action]}</Notice>
      {action === 'suspend' && <SwitchRow name='hasEnd' label='定好哪天恢复' note='到期自动恢复；不定就由社区恢复' value={hasEnd} onChange={setHasEnd} />}
      {action === 'suspend' && hasEnd && <DayField name='until' label='暂停到哪天' value={until} from={today} onChange={setUntil} />}
      <TextArea name='reason' label='原因，负责人会看到' max={200} value={reason} onChange={setReason} />
    </Sheet>
  )
}
export function LifeActions({ partner: { id, actions }, onDone }: { partner: Partner; onDone: () => void }) {
  const [open, setOpen] = useState<LifeAction | null>(null)
  return (
    <>
      <ActionBar>{[...actions].sort((one) => (one === 'suspend' ? -1 : 1)).map((action) => <Button key={action} kind={action === 'suspend' ? 'outline' : 'primary'} block onTap={() => setOpen(action)}>{LIFE_ACTION[action]}</Button>)}</ActionBar>
      {open && <LifeSheet partnerId={id} action={open} onClose={() => setOpen(null)} onDone={() => { setOpen(null); onDone() }} />}
    </>
  )
}
