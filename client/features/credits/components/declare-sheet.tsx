// 补录: minutes that nobody checked in for. They count nothing until another staff member approves (B10).
import { useState } from 'react'
import { View } from '@tarojs/components'
import { CREDIT_KIND } from '@contract/terms'
import { chinaDay, duration } from '@/lib/format'
import { addDays } from '@/lib/week'
import { Button } from '@/ui/button'
import { ChoiceChips } from '@/ui/choice-chips'
import { DayField } from '@/ui/day-field'
import { Field } from '@/ui/field'
import { Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import { toast } from '@/ui/toast'
import { useDeclareMinutes } from '../api'
import { minutesOf } from '../desk'

type Kind = 'repayService' | 'repayCourse'
const KINDS: { value: Kind; label: string }[] = [{ value: 'repayService', label: CREDIT_KIND.repayService }, { value: 'repayCourse', label: CREDIT_KIND.repayCourse }]
/** The ledger's own limits: a day at a time, a quarter back. */
const DAY_MINUTES = 1440
const DAYS_BACK = 92

export function DeclareSheet({ partnerId, partnerName, onClose, onDone }: { partnerId: string; partnerName: string; onClose: () => void; onDone: () => void }) {
  const today = chinaDay(new Date().toISOString())
  const [kind, setKind] = useState<Kind>('repayService')
  const [time, setTime] = useState('')
  const [servedOn, setServedOn] = useState(today)
  const [declare] = useDeclareMinutes()
  const minutes = minutesOf(time, DAY_MINUTES)
  const send = async () => {
    if (minutes && await declare({ partnerId, kind, minutes, servedOn })) {
      toast('已补录，等另一位批准', 'ok')
      onDone()
    }
  }
  return (
    <Sheet isOpen title='补录时长' aside={partnerName} onClose={onClose} bar={<Button block disabled={!minutes} onTap={send}>补录</Button>}>
      <View className='stack'>
        <ChoiceChips name='kind' options={KINDS} value={kind} onChange={setKind} />
        <DayField name='servedOn' label='哪一天' value={servedOn} from={addDays(today, -DAYS_BACK)} to={today} onChange={setServedOn} />
        <Field name='minutes' type='number' label='多少分钟' value={time} onChange={setTime} hint={minutes ? `也就是 ${duration(minutes)}` : '一天最多 1440 分钟'} />
        <Notice icon='people'>补录的时长先不计，另一位工作人员批准以后才抵。</Notice>
      </View>
    </Sheet>
  )
}
