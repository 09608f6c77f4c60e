// 捐给社区: an owner gives saved-up minutes away. Nothing is paid out, and it cannot be taken back (B14).
import { useState } from 'react'
import { View } from '@tarojs/components'
import { duration } from '@/lib/format'
import { Button } from '@/ui/button'
import { useConfirm } from '@/ui/dialog'
import { Field } from '@/ui/field'
import { Sheet } from '@/ui/sheet'
import { toast } from '@/ui/toast'
import { useDonate } from '../api'
import { minutesOf } from '../desk'

/** @param most what is prepaid */
export function DonateSheet({ partnerId, most, onClose, onDone }: { partnerId: string; most: number; onClose: () => void; onDone: () => void }) {
  const [time, setTime] = useState('')
  const [donate] = useDonate()
  const confirm = useConfirm()
  const minutes = minutesOf(time, most)
  const send = async () => {
    if (!minutes) return
    if (await confirm({ title: `捐给社区 ${duration(minutes)}？`, text: '捐了不能收回，也不换钱。', yes: '捐出' }) && await donate({ partnerId, minutes })) {
      toast('已捐给社区', 'ok')
      onDone()
    }
  }
  return (
    <Sheet isOpen title='捐给社区' onClose={onClose} bar={<Button block disabled={!minutes} onTap={send}>捐出</Button>}>
      <View className='stack'>
        <Field name='minutes' type='number' label='捐多少分钟' value={time} onChange={setTime} hint={`现在预存 ${duration(most)}，也就是 ${most} 分钟`} error={time && !minutes ? `请填 1 到 ${most} 之间的整数` : undefined} />
      </View>
    </Sheet>
  )
}
