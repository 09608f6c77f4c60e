// 期初转入: what was owed or saved up before the ledger began, once per account and first of all; a second person signs it.
import { useState } from 'react'
import { View } from '@tarojs/components'
import { CREDIT_KIND } from '@contract/terms'
import { duration } from '@/lib/format'
import { Button } from '@/ui/button'
import { ChoiceChips } from '@/ui/choice-chips'
import { useConfirm } from '@/ui/dialog'
import { Field } from '@/ui/field'
import { Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import { toast } from '@/ui/toast'
import { useProposeOpening } from '../api'
import { minutesOf } from '../desk'

type Kind = 'openOwed' | 'openPrepaid'
const KINDS: { value: Kind; label: string }[] = [{ value: 'openOwed', label: CREDIT_KIND.openOwed }, { value: 'openPrepaid', label: CREDIT_KIND.openPrepaid }]

export function OpeningSheet({ partnerId, partnerName, onClose, onDone }: { partnerId: string; partnerName: string; onClose: () => void; onDone: () => void }) {
  const [kind, setKind] = useState<Kind>('openOwed')
  const [time, setTime] = useState('')
  const [propose] = useProposeOpening()
  const confirm = useConfirm()
  const minutes = minutesOf(time)
  const send = async () => {
    if (!minutes) return
    if (await confirm({ title: '提交期初转入？', text: `${partnerName}：${CREDIT_KIND[kind]} ${duration(minutes)}。每个账户只能转入一次。`, yes: '提交' }) && await propose({ partnerId, kind, minutes })) {
      toast('已提交，等另一位签字', 'ok')
      onDone()
    }
  }
  return (
    <Sheet isOpen title='期初转入' aside={partnerName} onClose={onClose} bar={<Button block disabled={!minutes} onTap={send}>提交</Button>}>
      <View className='stack'>
        <ChoiceChips name='kind' options={KINDS} value={kind} onChange={setKind} />
        <Field name='minutes' type='number' label='多少分钟' value={time} onChange={setTime} hint={minutes ? `也就是 ${duration(minutes)}` : '用这个系统以前欠的，或者预存的'} />
        <Notice icon='people'>要另一位工作人员签字才记账；自己不能签自己的。</Notice>
      </View>
    </Sheet>
  )
}
