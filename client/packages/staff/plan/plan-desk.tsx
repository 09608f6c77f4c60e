// The plan as staff look at it: by partner, as a calendar, what is left over; the chosen order in a sheet, or beside the list where there is room.
import { useState } from 'react'
import { View } from '@tarojs/components'
import { RejectedReasons } from '@/features/dispatch/components/rejected-note'
import { LeftList } from '@/features/plan/components/left-list'
import { PlanBoard } from '@/features/plan/components/plan-board'
import { PlanCalendar } from '@/features/plan/components/plan-calendar'
import type { DayPlan } from '@/features/plan/api'
import type { Draft } from '@/features/plan/draft'
import type { PlanOnScreen } from '@/features/plan/use-plan'
import { planLimits } from '@/features/plan/words'
import { go } from '@/lib/navigation'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import { Tabs } from '@/ui/tabs'
import { useIsWide } from '@/ui/wide'
import { Columns } from '../parts/columns'
import { ChosenOrder } from './chosen-order'

type Look = 'partners' | 'calendar' | 'left'
interface PlanDeskProps { planned: PlanOnScreen; plan: DayPlan; draft: Draft; day: string; now: string }

export function PlanDesk({ planned, plan, draft, day, now }: PlanDeskProps) {
  const { lines, left } = draft.now
  const [look, setLook] = useState<Look>(lines.length > 0 ? 'partners' : 'left')
  const [chosen, setChosen] = useState<{ id: string; isMoving: boolean } | null>(null)
  const isBeside = useIsWide() && look !== 'calendar'
  const shown = chosen ?? (isBeside && look === 'partners' && lines[0] ? { id: lines[0].order.id, isMoving: false } : null)
  const open = (id: string) => setChosen({ id, isMoving: false })
  const list = (
    <>
      {planLimits(plan).map((text) => <Notice key={text} tone='low'>{text}</Notice>)}
      <Tabs items={[{ value: 'partners', label: '按伙伴' }, { value: 'calendar', label: '日历' }, { value: 'left', label: '没排上', count: left.length }]} value={look} onChange={(next) => { setChosen(null); setLook(next) }} />
      {look !== 'left' && lines.length === 0 && <Empty title='一单也没排上' text='原因在「没排上」里' icon='people' />}
      {look === 'partners' && <PlanBoard lines={lines} partners={plan.partners} chosenId={isBeside ? shown?.id : undefined} now={now} onOpen={open} />}
      {look === 'calendar' && <PlanCalendar lines={lines} partners={plan.partners} chosenId={chosen?.id} now={now} onOpen={open} />}
      {look === 'left' && <LeftList left={left} now={now} reasons={(rejected) => <RejectedReasons rejected={rejected} />} onMove={(id) => setChosen({ id, isMoving: true })} onOrder={(id) => go('staffOrder', { id })} />}
    </>
  )
  const detail = shown && (
    <ChosenOrder key={shown.id} orderId={shown.id} isMoving={shown.isMoving} draft={draft} planned={planned} day={day} now={now} onMoving={(isMoving) => setChosen({ id: shown.id, isMoving })} onClose={() => setChosen(null)} />
  )
  if (isBeside) return <Columns list={list} detail={detail && <Card>{detail}</Card>} />
  const name = [...lines, ...left].find(({ order }) => order.id === chosen?.id)?.order
  return (
    <View>
      {list}
      {name && <Sheet isOpen title={chosen?.isMoving ? '换伙伴或时间' : '这一单'} aside={name.forName} onClose={() => setChosen(null)}>{detail}</Sheet>}
    </View>
  )
}
