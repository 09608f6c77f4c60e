// 社区自用: staff take the room for the community, without charge.
import { useState } from 'react'
import { dayLabel, instantOf } from '@/lib/format'
import { Button } from '@/ui/button'
import { Empty } from '@/ui/empty'
import { Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import { toast } from '@/ui/toast'
import { useBookForCommunity, type CalendarDay, type Room } from '../api'
import { freeStretches } from '../day'
import { attendeesOf, draftFor, WhenFields, type BookingDraft } from './when-fields'

const WHOLE_DAY = 1440
export function OwnUseSheet({ room, day, start, onClose, onBooked }: { room: Room; day: CalendarDay; start?: number; onClose: () => void; onBooked: () => void }) {
  const stretches = freeStretches(day, new Date().toISOString())
  const [draft, setDraft] = useState<BookingDraft>(() => ({ ...draftFor(stretches, start, WHOLE_DAY, room.capacity), purpose: 'meeting' }))
  const [book] = useBookForCommunity()
  const attendees = attendeesOf(draft.attendees, room.capacity)
  const send = async () => {
    if (attendees === undefined || !await book({ venueId: room.id, day: day.day, fromMinute: draft.start, toMinute: draft.end, purpose: draft.purpose, attendees })) return
    toast('已占下', 'ok')
    onBooked()
  }
  return (
    <Sheet isOpen title={`社区自用 ${dayLabel(instantOf(day.day, '12:00'))}`} onClose={onClose} bar={stretches.length > 0 && <Button block disabled={attendees === undefined} onTap={send}>占下这段时间</Button>}>
      {stretches.length === 0
        ? <Empty title='这一天没有空的时间' text='换一天看看' icon='calendar' action='知道了' onAction={onClose} />
        : <><Notice icon='info'>不记时长，也不用签到。合伙人会看到这段时间已经有人用。</Notice><WhenFields draft={draft} stretches={stretches} longest={WHOLE_DAY} capacity={room.capacity} onChange={(part) => setDraft({ ...draft, ...part })} /></>}
    </Sheet>
  )
}
