// 代确认 (A12): staff confirm for a resident without a phone, after a call or a visit; the way is written down.
import { useState } from 'react'
import { View } from '@tarojs/components'
import { CONFIRM_OUTCOME, type ConfirmOutcome } from '@contract/terms'
import { toast } from '@/ui/toast'
import { Button } from '@/ui/button'
import { ChoiceChips } from '@/ui/choice-chips'
import { Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import { TextArea } from '@/ui/text-area'
import { useConfirmFor, type StaffOrder } from '../api'

const WAYS = [{ value: 'staffCall', label: '打电话问过' }, { value: 'staffVisit', label: '上门问过' }] as const
const OUTCOMES = (Object.keys(CONFIRM_OUTCOME) as ConfirmOutcome[]).map((value) => ({ value, label: CONFIRM_OUTCOME[value] }))
type Way = (typeof WAYS)[number]['value']

export function ConfirmForSheet({ order, onClose, onDone }: { order: StaffOrder; onClose: () => void; onDone: () => void }) {
  const [way, setWay] = useState<Way | ''>('')
  const [outcome, setOutcome] = useState<ConfirmOutcome | ''>('')
  const [remark, setRemark] = useState('')
  const [confirm] = useConfirmFor()
  const needsRemark = outcome === 'half' || outcome === 'not'
  const send = async () => {
    if (!way || !outcome) return
    if (!await confirm({ orderId: order.id, outcome, way, remark: remark.trim() || undefined })) return
    toast('已代居民确认', 'ok')
    onDone()
  }
  return (
    <Sheet isOpen title='代居民确认' aside={order.forName} onClose={onClose}
      bar={<Button block disabled={!way || !outcome || (needsRemark && !remark.trim())} onTap={send}>提交确认</Button>}>
      <View className='stack'>
        <Notice>请先问过居民本人。会写明是社区代为确认，提供服务的人不能确认。</Notice>
        <ChoiceChips name='way' label='怎么问的' options={WAYS} value={way} onChange={setWay} />
        <ChoiceChips name='outcome' label='居民怎么说' options={OUTCOMES} value={outcome} onChange={setOutcome} />
        <TextArea name='remark' label={needsRemark ? '哪里没有做好' : '补充说明'} required={needsRemark} value={remark} onChange={setRemark} max={200} placeholder='写下居民的原话，便于后面处理' />
      </View>
    </Sheet>
  )
}
