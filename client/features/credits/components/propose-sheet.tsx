// What one staff member values or forgives, and another must sign: resources taken instead of minutes, a debt written off (B12).
import { useState } from 'react'
import { View } from '@tarojs/components'
import { RESOURCE_KIND, type ResourceKind } from '@contract/terms'
import { duration } from '@/lib/format'
import { Button } from '@/ui/button'
import { ChoiceChips } from '@/ui/choice-chips'
import { useConfirm } from '@/ui/dialog'
import { Field } from '@/ui/field'
import { Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import { toast } from '@/ui/toast'
import { useProposeResource, useProposeWriteOff } from '../api'
import { minutesOf, proposalText, resourceUnit } from '../desk'

const KINDS = (Object.keys(RESOURCE_KIND) as ResourceKind[]).map((value) => ({ value, label: RESOURCE_KIND[value] }))
interface ProposeSheetProps { partnerId: string; partnerName: string; onClose: () => void; onDone: () => void }
const Signing = () => <Notice icon='people'>要另一位工作人员签字才记账；自己不能签自己的。</Notice>

export function ResourceSheet({ partnerId, partnerName, onClose, onDone }: ProposeSheetProps) {
  const [resourceKind, setKind] = useState<ResourceKind>('goods')
  const [count, setCount] = useState('')
  const [time, setTime] = useState('')
  const [propose] = useProposeResource()
  const confirm = useConfirm()
  const quantity = minutesOf(count)
  const minutes = minutesOf(time)
  const send = async () => {
    if (!quantity || !minutes) return
    const text = `${partnerName}：${proposalText({ kind: 'acceptResource', minutes, resourceKind, quantity })}。估价以后不能改。`
    if (await confirm({ title: '提交估价？', text, yes: '提交' }) && await propose({ partnerId, resourceKind, quantity, minutes })) {
      toast('已提交，等另一位签字', 'ok')
      onDone()
    }
  }
  return (
    <Sheet isOpen title='收下资源' aside={partnerName} onClose={onClose} bar={<Button block disabled={!quantity || !minutes} onTap={send}>提交</Button>}>
      <View className='stack'>
        <ChoiceChips name='resourceKind' label='什么资源' options={KINDS} value={resourceKind} onChange={setKind} />
        <Field name='quantity' type='number' label={`多少${resourceUnit(resourceKind)}`} value={count} onChange={setCount} />
        <Field name='minutes' type='number' label='抵多少分钟' value={time} onChange={setTime} hint={minutes ? `也就是 ${duration(minutes)}` : '60 分钟是 1 小时'} />
        <Signing />
      </View>
    </Sheet>
  )
}
/** @param most what is owed now */
export function WriteOffSheet({ partnerId, partnerName, most, onClose, onDone }: ProposeSheetProps & { most: number }) {
  const [time, setTime] = useState('')
  const [propose] = useProposeWriteOff()
  const confirm = useConfirm()
  const minutes = minutesOf(time, most)
  const send = async () => {
    if (!minutes) return
    if (await confirm({ title: '提议核销？', text: `${partnerName}：不用还的 ${duration(minutes)}`, yes: '提议' }) && await propose({ partnerId, minutes })) {
      toast('已提交，等另一位签字', 'ok')
      onDone()
    }
  }
  return (
    <Sheet isOpen title='核销' aside={partnerName} onClose={onClose} bar={<Button block disabled={!minutes} onTap={send}>提议核销</Button>}>
      <View className='stack'>
        <Field name='minutes' type='number' label='核销多少分钟' value={time} onChange={setTime} hint={`现在欠 ${duration(most)}，也就是 ${most} 分钟`} error={time && !minutes ? `请填 1 到 ${most} 之间的整数` : undefined} />
        <Signing />
      </View>
    </Sheet>
  )
}
