// Rooms under thousands of random operations, and the proof that the simulation sees bugs: each seeded one breaks an invariant.
import { Violation } from './bookings/invariants'
import { loadProduct, type Mutation, type Product } from './bookings/load-product'
import { Model } from './bookings/model'

const RUNS = 12
const OPERATIONS = 500
const MUTANTS: Record<string, Mutation> = {
  'gives a slot that begins where another is': { file: 'day.ts', find: 'if (day.slots.some((other) => overlap(other, slot)))', replace: 'if (day.slots.some((other) => other.fromMinute === slot.fromMinute))' },
  'lets a booking into a closure': { file: 'day.ts', find: 'if (day.blocks.some((block) => overlap(block, slot)))', replace: 'if (false)' },
  'frees every slot of the day': { file: 'day.ts', find: 'slots: day.slots.filter((slot) => slot.bookingId !== bookingId)', replace: 'slots: []' },
  'loses a block when another is set': { file: 'day.ts', find: 'blocks: [...day.blocks.filter(({ closureId }) => closureId !== block.closureId), block]', replace: 'blocks: day.blocks.length > 0 ? [] : [block]' },
  'thinks that touching is enough to be apart': { file: 'span.ts', find: 'return a.fromMinute < b.toMinute && b.fromMinute < a.toMinute', replace: 'return a.fromMinute < b.toMinute && b.fromMinute < a.fromMinute' },
  'allows one booking more a week': { file: 'quota.ts', find: 'weekLeft(quota, week, entry.venueId) === 0', replace: 'week.filter((one) => one.venueId === entry.venueId).length > quota.bookingsPerWeek' },
  'does not give the quota of a cancelled one back': { file: 'quota.ts', find: 'return week.filter((entry) => entry.bookingId !== bookingId)', replace: 'return [...week]' },
  'leaves the slot of who did not come': { file: 'booking.ts', find: "hold: 'expire', freesSlot: true }", replace: "hold: 'expire' }" },
  'gives the quota of a no-show back': { file: 'booking.ts', find: "hold: 'expire', freesSlot: true }", replace: "hold: 'expire', freesSlot: true, freesQuota: true }" },
  'lets what nobody approved be used': { file: 'booking.ts', find: "checkIn: { from: ['approved']", replace: "checkIn: { from: ['approved', 'requested']" },
  'lets a held one check in': { file: 'booking.ts', find: "checkIn: { from: ['approved']", replace: "checkIn: { from: ['approved', 'held']" },
  'keeps the hold of a refused one': { file: 'booking.ts', find: "refuse: { from: ['requested'], to: 'refused', hold: 'void'", replace: "refuse: { from: ['requested'], to: 'refused'" },
  'voids the hold of who checked in': { file: 'booking.ts', find: "to: 'checkedIn', hold: 'post' }", replace: "to: 'checkedIn', hold: 'void' }" },
  'forgets that a charge is to be made': { file: 'step.ts', find: '{ isChargePending: (hold?.postedMinutes ?? 0) > 0 }', replace: '{ isChargePending: false }' },
  'drops a step from the story': { file: 'step.ts', find: '[...booking.timeline, { step, at, byId }]', replace: '[...booking.timeline]' },
  'blames the debt for who did not come': { file: 'clock.ts', find: "patch: { end: 'noShow' }", replace: "patch: { end: 'creditHeld' }" },
  'lets a partner check in a minute early': { file: 'check-in.ts', find: 'CHECK_IN_EARLY_MINUTES = 15', replace: 'CHECK_IN_EARLY_MINUTES = 16' },
  'lets a partner check in after the release': { file: 'check-in.ts', find: 'now < releaseAt', replace: 'now <= releaseAt' },
  'forgets a booking that is in use': { file: 'booking.ts', find: 'return isChargePending ? checkedInAt : endAt\n', replace: 'return isChargePending ? checkedInAt : null\n' },
  'charges peak for the whole': { file: 'tariff.ts', find: 'minutes: peakMinutes, perHour: tariff.peakPerHour', replace: 'minutes: minutesOf(span), perHour: tariff.peakPerHour' },
  'rounds up': { file: 'tariff.ts', find: 'Math.floor(parts', replace: 'Math.ceil(parts' },
}
/** The first invariant that breaks; null when none does. */
function caughtBy(product: Product): string | null {
  for (let seed = 1; seed <= RUNS; seed++) {
    try {
      new Model(product, seed).run(OPERATIONS)
    } catch (error) {
      if (!(error instanceof Violation)) throw error
      return `seed ${seed}: ${error.message}`
    }
  }
  return null
}
test('control: without a bug nothing breaks, and bookings of every status are met', async () => {
  const product = await loadProduct()
  expect(caughtBy(product)).toBeNull()
  const model = new Model(product, 77)
  model.run(4000)
  expect(model.met).toEqual(new Set(['requested', 'approved', 'held', 'checkedIn', 'used', 'released', 'cancelled', 'refused']))
})
test.each(Object.keys(MUTANTS))('caught: it %s', async (name) => {
  expect(caughtBy(await loadProduct(MUTANTS[name]))).toMatch(/^seed \d+: /)
})
