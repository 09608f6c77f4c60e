// Moving an order by hand: a time the resident wants, then a partner; each says at once whether it can, and why not.
import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Rejection } from '@contract/terms'
import { errorView } from '@/lib/errors'
import { chinaDay, clock } from '@/lib/format'
import { Button } from '@/ui/button'
import { ChoiceChips } from '@/ui/choice-chips'
import { usePrompt } from '@/ui/dialog'
import { ErrorState } from '@/ui/error-state'
import { Notice } from '@/ui/notice'
import { PickerField } from '@/ui/picker-field'
import { Skeleton } from '@/ui/skeleton'
import { useFitting, useStartsOf, useWishes, type MoveInput, type PlanPartner } from '../api'
import type { Line, Place } from '../draft'
import { MoveRow } from './move-row'

const FIRST_CHECKED = 6
const FEW_TIMES = 6
/** @param line null where the plan has left the order over: then nothing is overridden and no reason is asked */
interface MoveFormProps {
  orderId: string; line: Line | null; day: string; partners: readonly PlanPartner[]; others: MoveInput['others']
  remedies: Record<Rejection, string>; onMove: (place: Place, why: string | null) => void; onOrder: () => void
}
export function MoveForm({ orderId, line, day, partners, others, remedies, onMove, onOrder }: MoveFormProps) {
  const order = useWishes(orderId)
  const fitting = useFitting(orderId)
  const free = useStartsOf(orderId, order.data?.isAnyTime ? day : null)
  const [chosen, setChosen] = useState<string>()
  const [isAll, setAll] = useState(false)
  const prompt = usePrompt()
  const error = order.error ?? fitting.error ?? free.error
  if (error) return <ErrorState {...errorView(error, () => { void order.refetch(); void fitting.refetch(); void free.refetch() })} />
  if (!order.data || !fitting.data || (order.data.isAnyTime && !free.data)) return <Skeleton rows={3} shape='list' />
  const starts = order.data.isAnyTime ? free.data!.starts : order.data.wishes.filter((wish) => chinaDay(wish) === day)
  const startAt = chosen ?? line?.startAt ?? starts[0]
  if (!startAt) return <Notice tone='low'>{'居民想要的时间已经过了，请先和居民另约。'}<Button kind='text' size='s' onTap={onOrder}>看订单</Button></Notice>
  const first = fitting.data.candidates.flatMap(({ partnerId }) => partners.find((one) => one.partnerId === partnerId) ?? [])
  const rest = partners.filter((one) => !first.includes(one))
  const shown = [...first.slice(0, isAll ? undefined : FIRST_CHECKED), ...(isAll || first.length === 0 ? rest : [])]
  const choose = async (place: Place, name: string) => {
    if (!line) return onMove(place, null)
    const why = await prompt({ title: `改给${name}？`, text: '原因会记录在案，以后可以核对。', label: '改的原因', placeholder: '例如：居民点名要它', max: 100, yes: '改' })
    if (why !== null) onMove(place, why)
  }
  const times = [...new Set([...(line ? [line.startAt] : []), ...starts])].sort().map((value) => ({ value, label: clock(value) }))
  return (
    <View>
      {times.length > FEW_TIMES
        ? <PickerField name='startAt' label='几点去' options={times} value={startAt} onChange={setChosen} />
        : <ChoiceChips name='startAt' label='几点去' hint='居民选的时间' options={times} value={startAt} onChange={setChosen} />}
      {shown.map((partner) => (
        <MoveRow key={partner.partnerId} partner={partner} remedies={remedies} input={{ orderId, partnerId: partner.partnerId, startAt, others }}
          isNow={line?.partnerId === partner.partnerId && line.startAt === startAt} onChoose={(place) => choose(place, partner.name)} />
      ))}
      {shown.length < partners.length && <Button kind='text' onTap={() => setAll(true)}>{`看其余 ${partners.length - shown.length} 家伙伴`}</Button>}
    </View>
  )
}
