// A day's text is the key of locks and calendars: every real day has one text, and no other text is taken for it.
import * as z from 'zod/mini'
import { Day, Instant } from '../../../contract/kernel'

test.each([['2026-11-30', true], ['2026-11-31', false], ['2028-02-29', true], ['2026-02-29', false], ['0000-01-01', false], ['9999-12-31', false], ['2026-13-01', false], ['2026-1-1', false]])('%s is a day: %s', (text, isDay) => {
  expect(z.safeParse(Day, text).success).toBe(isDay)
  expect(z.safeParse(Instant, `${text}T08:00:00.000Z`).success).toBe(isDay)
})
test('an hour that does not exist is no instant', () => expect(z.safeParse(Instant, '2026-11-30T24:30:00.000Z').success).toBe(false))
