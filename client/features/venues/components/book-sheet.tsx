// 预订: a start and an end on the chosen day, the price beside them, one button. The sheet is mounted for one day at a time.
import { useState } from 'react'
import { dayLabel, instantOf } from '@/lib/format'
import { Button } from '@/ui/button'
import { Empty } from '@/ui/empty'
import { Sheet } from '@/ui/sheet'
import { toast } from '@/ui/toast'
import { useBook, useQuote, type CalendarDay, type Room } from '../api'
import { freeStretches } from '../day'
import { QuoteCard } from './quote-card'
import { attendeesOf, draftFor, WhenFields } from './when-fields'

interface BookSheetProps { room: Room; partnerId: string; day: CalendarDay; start?: number; onClose: () => void; onBooked: () => void }
export function BookSheet({ room, partnerId, day, start, onClose, onBooked }: BookSheetProps) {
  const stretches = freeStretches(day, new Date().toISOString())
  const longest = room.quota.maxMinutesPerBooking
  const [draft, setDraft] = useState(() => draftFor(stretches, start, longest, room.capacity))
  const asked = { venueId: room.id, partnerId, day: day.day, fromMinute: draft.start, toMinute: draft.end }
  const { data: quote, error } = useQuote(stretches.length > 0 ? asked : null)
  const [book] = useBook()
  const attendees = attendeesOf(draft.attendees, room.capacity)
  const send = async () => {
    if (attendees === undefined) return
    const done = await book({ ...asked, purpose: draft.purpose, attendees })
    if (!done) return
    toast(done.status === 'requested' ? '已提交，等社区审核' : '订好了', 'ok')
    onBooked()
  }
  const title = dayLabel(instantOf(day.day, '12:00'))
  return (
    <Sheet isOpen title={`预订 ${title}`} onClose={onClose} bar={stretches.length > 0 && <Button block disabled={!quote || attendees === undefined} onTap={send}>{quote?.needsApproval ? '提交预订' : '确认预订'}</Button>}>
      {stretches.length === 0
        ? <Empty title='这一天没有空的时间' text='换一天看看，或者看看别的场地' icon='calendar' action='知道了' onAction={onClose} />
        : <><WhenFields draft={draft} stretches={stretches} longest={longest} capacity={room.capacity} onChange={(part) => setDraft({ ...draft, ...part })} /><QuoteCard quote={quote} error={error} /></>}
    </Sheet>
  )
}
