// 什么时候来: any time, or one to three starts the service really has.
import { useMemo, useState } from 'react'
import { View } from '@tarojs/components'
import { ChoiceChips } from '@/ui/choice-chips'
import { daysWithStarts, startsOn, type StartRules } from '../starts'
import { WishField } from './wish-field'

interface WhenFieldProps { item: StartRules; isAnyTime: boolean; wishes: string[]; onChange: (part: { isAnyTime?: boolean; wishes?: string[] }) => void; error?: string }
const WAYS = [{ value: 'chosen', label: '我来选时间' }, { value: 'any', label: '随时都可以' }] as const

export function WhenField({ item, isAnyTime, wishes, onChange, error }: WhenFieldProps) {
  // One moment for the whole form: starts must not vanish under the finger.
  const [now] = useState(() => new Date().toISOString())
  const days = useMemo(() => daysWithStarts(item, now), [item, now])
  const [day, setDay] = useState(days[0]?.value ?? '')
  const starts = useMemo(() => (day ? startsOn(item, day, now) : []), [item, day, now])
  return (
    <View>
      <ChoiceChips name='when' label='什么时候来' options={WAYS} value={isAnyTime ? 'any' : 'chosen'} onChange={(value) => onChange({ isAnyTime: value === 'any' })} error={error} hint={isAnyTime ? '伙伴接单时会定下时间，再告诉您' : undefined} />
      {!isAnyTime && <WishField label='希望的时间' days={days} day={day} onDay={setDay} starts={starts} wishes={wishes} onWishes={(next) => onChange({ wishes: next })} />}
    </View>
  )
}
