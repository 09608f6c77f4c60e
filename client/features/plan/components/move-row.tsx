// One partner an order could be moved to: asked of the server as soon as it is looked at, with the rest of the plan as booked.
import { View } from '@tarojs/components'
import { REJECTION, type Rejection } from '@contract/terms'
import { sentenceOf } from '@/lib/errors'
import { clock } from '@/lib/format'
import { Button } from '@/ui/button'
import { Tag } from '@/ui/tag'
import { useMoveCheck, type MoveCheck, type MoveInput, type PlanPartner } from '../api'
import type { Place } from '../draft'
import { workerName } from '../words'
import './plan-board.scss'

/** @param remedies what would change each refusal, in the desk's words @param isNow the plan has it so already */
interface MoveRowProps { input: MoveInput; partner: PlanPartner; remedies: Record<Rejection, string>; isNow: boolean; onChoose: (place: Place) => Promise<void> }

function placeOf(partnerId: string, { workerId, startAt, endAt, reasons }: MoveCheck): Place | null {
  return workerId === null ? null : { partnerId, workerId, startAt, endAt, reasons }
}
export function MoveRow({ input, partner, remedies, isNow, onChoose }: MoveRowProps) {
  const { data, error } = useMoveCheck(isNow ? null : input)
  const place = data && !data.refusal ? placeOf(partner.partnerId, data) : null
  const worker = place && workerName([partner], place)
  return (
    <View className='move-row'>
      <View className='row'>
        <View className='grow'>
          <View className='row wrap plan-line__head'>
            <View className='strong'>{partner.name}</View>
            {isNow && <Tag kind='market'>现在就是它</Tag>}
            {place && <Tag kind='ok' icon='check'>可以</Tag>}
            {data?.refusal && <Tag kind='hot' icon='close'>{REJECTION[data.refusal]}</Tag>}
          </View>
          {!data && !error && !isNow && <View className='muted'>正在查它有没有空…</View>}
          {!!error && <View className='muted'>{sentenceOf(error)}</View>}
          {place && <View className='muted'>{[worker && `${worker}去`, `${clock(place.startAt)}–${clock(place.endAt)}`, ...place.reasons].filter(Boolean).join(' · ')}</View>}
          {data?.refusal && <View className='muted'>{remedies[data.refusal]}</View>}
        </View>
        {place && <Button size='s' kind='outline' label={`改给${partner.name}`} onTap={() => onChoose(place)}>改给它</Button>}
      </View>
    </View>
  )
}
