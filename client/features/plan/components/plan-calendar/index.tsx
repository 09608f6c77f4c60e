// The day as a picture: a row for each partner, with a lane for each of its workers, hours from left to right; it slides sideways, and half an
// hour is wide enough for a finger. Every block says aloud who goes where; colour only repeats what its words say.
import { ScrollView, View } from '@tarojs/components'
import { clock } from '@/lib/format'
import { classes } from '@/ui/classes'
import { Tap } from '@/ui/tap'
import type { PlanPartner } from '../../api'
import { hoursOf, marksOf, placeOf, rowsOf } from '../../calendar'
import type { Line } from '../../draft'
import { lineName } from '../../words'
import './index.scss'

interface PlanCalendarProps { lines: readonly Line[]; partners: readonly PlanPartner[]; chosenId?: string; now: string; onOpen: (orderId: string) => void }

export function PlanCalendar({ lines, partners, chosenId, now, onOpen }: PlanCalendarProps) {
  if (lines.length === 0) return null
  const hours = hoursOf(lines)
  const marks = marksOf(hours)
  const width = `calc(116px * var(--fs) * ${marks.length})`
  return (
    <ScrollView scrollX className='plan-calendar' aria-label={`日历，${lines.length} 单，${clock(marks[0]!)} 到 ${clock(new Date(hours.to).toISOString())}`}>
      <View className='plan-calendar__paper' style={{ width, minWidth: 'calc(100% - 24px)' }}>
        <View className='plan-calendar__hours'>{marks.map((mark) => <View key={mark} className='plan-calendar__hour'>{clock(mark)}</View>)}</View>
        {rowsOf(lines, partners).map((row) => (
          <View key={row.partnerId} className='plan-calendar__row'>
            <View className='plan-calendar__name'>{row.name}</View>
            {row.lanes.map((lane) => (
              <View key={lane.workerId} className='plan-calendar__lane'>
                {lane.lines.map((line) => (
                  <View key={line.order.id} className='plan-calendar__place' style={placeOf(hours, line)}>
                    <Tap className={classes('plan-calendar__block', line.order.isUrgent && 'plan-calendar__block--urgent', line.isPinned && 'plan-calendar__block--pinned', line.order.id === chosenId && 'plan-calendar__block--chosen')}
                      role='link' label={`${lineName(line, now)}，${row.name}${lane.workerName && `，${lane.workerName}去`}，看和改`} onTap={() => onOpen(line.order.id)}>
                      {[clock(line.startAt), line.order.isUrgent && '助急', line.isPinned && '固定', line.order.itemName].filter(Boolean).join(' ')}
                    </Tap>
                  </View>
                ))}
              </View>
            ))}
          </View>
        ))}
      </View>
    </ScrollView>
  )
}
