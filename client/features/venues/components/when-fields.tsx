// From when to when, what for, for how many: what every booking of a room says.
import { View } from '@tarojs/components'
import { BOOKING_PURPOSE, type BookingPurpose } from '@contract/terms'
import { ChoiceChips } from '@/ui/choice-chips'
import { Field } from '@/ui/field'
import { PickerField } from '@/ui/picker-field'
import { clockText } from '@/ui/windows-field/windows'
import { endsOf, startsOf, type Stretch } from '../day'

export interface BookingDraft { start: number; end: number; purpose: BookingPurpose; attendees: string }
const PURPOSES = (Object.keys(BOOKING_PURPOSE) as BookingPurpose[]).map((value) => ({ value, label: BOOKING_PURPOSE[value] }))
const USUAL_PEOPLE = 10
const options = (minutes: readonly number[]) => minutes.map((minute) => ({ value: String(minute), label: clockText(minute) }))

/** A first proposal: an hour from the chosen start, as far as it is free. */
export function draftFor(stretches: readonly Stretch[], start: number | undefined, longest: number, capacity: number): BookingDraft {
  const first = start ?? startsOf(stretches)[0] ?? 0
  const ends = endsOf(stretches, first, longest)
  return { start: first, end: ends[1] ?? ends[0] ?? first, purpose: 'course', attendees: String(Math.min(USUAL_PEOPLE, capacity)) }
}
/** Whole people who fit in, or undefined. */
export function attendeesOf(text: string, capacity: number): number | undefined {
  const count = /^\d{1,4}$/.test(text) ? Number(text) : 0
  return count >= 1 && count <= capacity ? count : undefined
}
interface WhenFieldsProps { draft: BookingDraft; stretches: readonly Stretch[]; longest: number; capacity: number; onChange: (part: Partial<BookingDraft>) => void }

export function WhenFields({ draft, stretches, longest, capacity, onChange }: WhenFieldsProps) {
  const setStart = (start: number) => {
    const ends = endsOf(stretches, start, longest)
    const sameLength = start + draft.end - draft.start
    onChange({ start, end: ends.includes(sameLength) ? sameLength : ends.at(-1) ?? start })
  }
  return (
    <View>
      <View className='row top'>
        <View className='grow'><PickerField name='start' label='从' value={String(draft.start)} options={options(startsOf(stretches))} onChange={(minute) => setStart(Number(minute))} /></View>
        <View className='grow'><PickerField name='end' label='到' value={String(draft.end)} options={options(endsOf(stretches, draft.start, longest))} onChange={(minute) => onChange({ end: Number(minute) })} /></View>
      </View>
      <ChoiceChips<BookingPurpose> name='purpose' label='用来做什么' options={PURPOSES} value={draft.purpose} onChange={(purpose) => onChange({ purpose })} />
      <Field name='attendees' label='大约多少人' type='number' value={draft.attendees} onChange={(attendees) => onChange({ attendees })} max={4}
        error={attendeesOf(draft.attendees, capacity) === undefined ? `请填 1 到 ${capacity} 人` : undefined} />
    </View>
  )
}
