// 希望的时间: up to three starts from those the page offers, all equally good; each chosen one is listed and can be taken out.
import { View } from '@tarojs/components'
import { clock, dayTime, instantOf } from '@/lib/format'
import { Button } from '@/ui/button'
import { Cell } from '@/ui/cell'
import { DateTimeField } from '@/ui/date-time-field'
import { Skeleton } from '@/ui/skeleton'
import { toggleWish, wishesOn } from '../starts'

interface WishFieldProps {
  label: string
  days: readonly { value: string; label: string; hint?: string }[]
  day: string
  onDay: (day: string) => void
  /** Starts of the shown day as instants; undefined while they are asked for. */
  starts: readonly string[] | undefined
  wishes: readonly string[]
  onWishes: (wishes: string[]) => void
  max?: number
  error?: string
}

export function WishField({ label, days, day, onDay, starts, wishes, onWishes, max = 3, error }: WishFieldProps) {
  const hint = max > 1 ? `选 1–${max} 个您都方便的时间，伙伴会挑一个` : undefined
  return (
    <View>
      <DateTimeField name='wishes' label={label} days={days} times={starts?.map(clock) ?? []} value={{ day, time: '' }} marked={wishesOn(wishes, day).map(clock)} error={error} hint={hint}
        onChange={(value) => (value.time ? onWishes(toggleWish(wishes, instantOf(day, value.time), max)) : onDay(value.day))} />
      {!starts && <Skeleton rows={2} shape='text' />}
      {starts?.length === 0 && <View className='muted'>这一天没有可选的时间了，请换一天</View>}
      {max > 1 && wishes.map((wish) => (
        <Cell key={wish} title={dayTime(wish)} icon='clock' value={<Button kind='text' size='s' label={`去掉${dayTime(wish)}`} onTap={() => onWishes(wishes.filter((other) => other !== wish))}>去掉</Button>} />
      ))}
    </View>
  )
}
