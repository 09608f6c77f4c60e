// Hours of a week under the pen: which days, from when to when. Minutes after midnight in China; 24:00 ends a day.

/** ISO weekdays, minutes after midnight. */
export interface WeekWindow { weekdays: number[]; fromMinute: number; toMinute: number }
export const NEW_WINDOW: WeekWindow = { weekdays: [1, 2, 3, 4, 5], fromMinute: 540, toMinute: 1020 }
export const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'].map((label, index) => ({ value: String(index + 1), label: `周${label}` }))
const DAY_MINUTES = 1440
const STEP = 30

export const clockText = (minute: number) => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`
/** Every half hour between two minutes, and the one now kept even when it lies between. */
export function clockOptions(from: number, to: number, kept: number): { value: string; label: string }[] {
  const minutes = new Set([kept])
  for (let minute = from; minute <= to; minute += STEP) minutes.add(minute)
  return [...minutes].sort((a, b) => a - b).map((minute) => ({ value: String(minute), label: clockText(minute) }))
}
export const fromOptions = (kept: number) => clockOptions(0, DAY_MINUTES - STEP, kept)
export const toOptions = (kept: number) => clockOptions(STEP, DAY_MINUTES, kept)

/** What is wrong with one window, for a service that takes so long; undefined when nothing is. */
export function windowError({ weekdays, fromMinute, toMinute }: WeekWindow, durationMinutes = 0): string | undefined {
  if (!weekdays.length) return '请至少选一天'
  if (toMinute <= fromMinute) return '结束时间要晚于开始时间'
  if (toMinute - fromMinute < durationMinutes) return '这段时间比服务时长还短'
  return undefined
}
/** Two windows that share a day and a minute would offer the same start twice. */
export function overlap(windows: readonly WeekWindow[]): boolean {
  return windows.some((one, index) => windows.slice(index + 1).some((other) =>
    one.weekdays.some((day) => other.weekdays.includes(day)) && one.fromMinute < other.toMinute && other.fromMinute < one.toMinute))
}
