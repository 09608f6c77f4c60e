// What must hold of rooms after every operation (I10, I14, I20), said in its own words: it shares no rule with the product.
import type { Booking } from '../../../cloudfunctions/venues/domain/booking'
import type { Model } from './model'

export class Violation extends Error {}
const STEPS: Record<string, string> = {
  approve: 'requested>approved', refuse: 'requested>refused', lapse: 'requested>refused', hold: 'approved>held', cure: 'held>approved', checkIn: 'approved>checkedIn', finish: 'checkedIn>used', finishOwn: 'approved>used',
}
const WAITING = ['requested', 'approved', 'held']
const HOLDING = [...WAITING, 'checkedIn', 'used']
const KEEPS_QUOTA = [...HOLDING, 'released']
const minutes = (from: number, to: number) => Array.from({ length: (to - from) / 30 }, (_, at) => from + at * 30)
function hold(condition: boolean, what: string): void {
  if (!condition) throw new Violation(what)
}

export function checkAll({ bookings, days, weeks, closures, quotas }: Model): void {
  const all = [...bookings.values()]
  const holding = all.filter(({ status }) => HOLDING.includes(status))
  const places = holding.flatMap((one) => minutes(one.fromMinute, one.toMinute).map((minute) => `${one.venueId} ${one.day} ${minute}`))
  hold(new Set(places).size === places.length, 'a room has two holders at one time')
  const slots = [...days.values()].flatMap((day) => day.slots.map(({ bookingId }) => bookingId))
  hold(JSON.stringify([...slots].sort()) === JSON.stringify(holding.map(({ _id }) => _id).sort()), 'days and bookings differ')
  for (const { venueId, fromAt, toAt, since } of closures) hold(!holding.some((one) => one.venueId === venueId && one.startAt < toAt && fromAt < one.endAt && one.bookedAt > since), 'a booking got into a closure')
  for (const [id, entries] of weeks) {
    const partnerId = id.split(':')[0]
    for (const [venueId, most] of Object.entries(quotas)) {
      const own = all.filter((one) => one.partnerId === partnerId && one.venueId === venueId && `${partnerId}:${one.week}` === id && KEEPS_QUOTA.includes(one.status))
      hold(own.length <= most, 'a partner has more bookings in a week than its quota')
      hold(own.length === entries.filter((entry) => entry.venueId === venueId).length, 'the week counts wrong')
    }
  }
}
/** After a step of one booking. @param at when @param before null: just booked */
export function checkStep(before: Booking | null, after: Booking, step: string, at: string): void {
  if (before) {
    const way = `${before.status}>${after.status}`
    const isAllowed = step === 'cancel' ? WAITING.includes(before.status) && after.status === 'cancelled' : step === 'release' ? ['approved', 'held'].includes(before.status) && after.status === 'released' : STEPS[step] === way
    hold(isAllowed, `${step} led ${way}`)
    hold(after.timeline.length === before.timeline.length + 1 && after.version === before.version + 1, 'the story lost a step')
  }
  const { creditHold, status, creditMinutes, parts, releaseAt, startAt, endAt, dueAt } = after
  if (creditHold) {
    hold(WAITING.includes(status) === (creditHold.status === 'held'), `${status} with credit ${creditHold.status}`)
    if (creditHold.status !== 'held') hold(creditHold.postedMinutes + creditHold.releasedMinutes === creditHold.heldMinutes, 'a hold lost minutes')
    hold((creditHold.postedMinutes > 0) === ['checkedIn', 'used'].includes(status), `${status} posted ${creditHold.postedMinutes} minutes`)
    if (step === 'checkIn') hold(after.isChargePending && creditHold.postedMinutes === creditMinutes, 'what was quoted is not charged')
  }
  hold(Math.floor(parts.reduce((sum, { minutes: length, perHour }) => sum + length * perHour, 0) / 60) === creditMinutes, 'the price is not the sum of its parts')
  hold(parts.reduce((sum, { minutes: length }) => sum + length, 0) === after.toMinute - after.fromMinute, 'the parts are not the whole')
  if (step === 'checkIn') hold(Date.parse(at) >= Date.parse(startAt) - 15 * 60_000 && at < releaseAt, 'checked in at a wrong time')
  if (step === 'release' && before?.status === 'approved') hold(at >= releaseAt && after.end === 'noShow', 'released too early, or without saying why')
  if (step === 'finish') hold(at >= endAt, 'finished too early')
  checkDue(status, dueAt)
}
/** The clock looks at what can still move, and at nothing else. */
export function checkDue(status: Booking['status'], dueAt: string | null): void {
  hold((dueAt !== null) === [...WAITING, 'checkedIn'].includes(status), 'the clock has lost it, or looks for ever')
}
