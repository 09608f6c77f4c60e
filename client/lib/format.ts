// Dates, lengths and money in the words people use. China time (UTC+8, no summer time) whatever the device says.
import { PRICE_MODE, type PriceMode } from '@contract/terms'

const CHINA_MS = 8 * 3_600_000
const DAY_MS = 86_400_000
const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']

/** The instant as if UTC were China's clock, so that getUTC… reads Chinese time. */
function inChina(iso: string): Date {
  return new Date(Date.parse(iso) + CHINA_MS)
}
function nowIso(): string {
  return new Date().toISOString()
}
const two = (value: number) => String(value).padStart(2, '0')

/** YYYY-MM-DD in China. */
export function chinaDay(iso: string): string {
  return inChina(iso).toISOString().slice(0, 10)
}
/** 9:00 */
export function clock(iso: string): string {
  const date = inChina(iso)
  return `${date.getUTCHours()}:${two(date.getUTCMinutes())}`
}
function daysFrom(now: string, iso: string): number {
  return (Date.parse(chinaDay(iso)) - Date.parse(chinaDay(now))) / DAY_MS
}
/** 11 月 25 日 周三; with the year when it is another one. */
export function dayLabel(iso: string, now = nowIso()): string {
  const date = inChina(iso)
  const year = date.getUTCFullYear() === inChina(now).getUTCFullYear() ? '' : `${date.getUTCFullYear()} 年 `
  return `${year}${date.getUTCMonth() + 1} 月 ${date.getUTCDate()} 日 ${WEEKDAYS[date.getUTCDay()]}`
}
/** 今天, 明天, 后天, 昨天, else the day's label. */
export function dayWord(iso: string, now = nowIso()): string {
  return { '-1': '昨天', 0: '今天', 1: '明天', 2: '后天' }[String(daysFrom(now, iso)) as '0'] ?? dayLabel(iso, now)
}
/** 明天 9:00 */
export function dayTime(iso: string, now = nowIso()): string {
  return `${dayWord(iso, now)} ${clock(iso)}`
}
/** 15:00 today, else 明天 15:00: the day is left out where it is today. */
export function byWhen(iso: string, now = nowIso()): string {
  return chinaDay(iso) === chinaDay(now) ? clock(iso) : dayTime(iso, now)
}
/** 明天 9:00–9:40; the day is said once. */
export function timeRange(start: string, end: string | null, now = nowIso()): string {
  if (!end) return dayTime(start, now)
  return chinaDay(start) === chinaDay(end) ? `${dayTime(start, now)}–${clock(end)}` : `${dayTime(start, now)} 到${dayTime(end, now)}`
}
/** 1 小时 20 分 */
export function duration(minutes: number): string {
  const whole = Math.round(Math.abs(minutes))
  const hours = Math.floor(whole / 60)
  const rest = whole % 60
  const words = [hours ? `${hours} 小时` : '', rest || !hours ? `${rest} 分` : ''].filter(Boolean).join(' ')
  return minutes < 0 && whole > 0 ? `−${words}` : words
}
/** How long ago: 刚刚, 25 分, 1 小时 40 分, 3 天. */
export function sinceText(iso: string, now = nowIso()): string {
  const minutes = Math.floor((Date.parse(now) - Date.parse(iso)) / 60_000)
  if (minutes < 1) return '刚刚'
  return minutes < 24 * 60 ? duration(minutes) : `${Math.floor(minutes / (24 * 60))} 天`
}
/** 刚刚, 25 分前, 3 天前. */
export function agoText(iso: string, now = nowIso()): string {
  const since = sinceText(iso, now)
  return since === '刚刚' ? since : `${since}前`
}
/** 20 元, 12.5 元. @param fen money in 分 */
export function yuan(fen: number): string {
  return `${(fen / 100).toFixed(2).replace(/\.?0+$/, '')} 元`
}
/** 免费, or the amount, with its unit: 20 元/次. */
export function priceOf(mode: PriceMode, fen: number, unit?: string): string {
  if (mode === 'free' || fen === 0) return '免费'
  return unit ? `${yuan(fen)}/${unit.replace(/^(元\s*\/|每)\s*/, '')}` : yuan(fen)
}
/** 156******77 (PLATFORM §4). */
export function maskPhone(phone: string): string {
  return phone.length < 6 ? phone : `${phone.slice(0, 3)}${'*'.repeat(phone.length - 5)}${phone.slice(-2)}`
}
/** The next days for DateTimeField, today first. */
export function nextDays(count: number, now = nowIso()): { value: string; label: string; hint: string }[] {
  return Array.from({ length: count }, (_, index) => {
    const iso = new Date(Date.parse(now) + index * DAY_MS).toISOString()
    const date = inChina(iso)
    const label = index < 3 ? ['今天', '明天', '后天'][index] : `${date.getUTCMonth() + 1} 月 ${date.getUTCDate()} 日`
    return { value: chinaDay(iso), label, hint: WEEKDAYS[date.getUTCDay()] }
  })
}
/** The instant of a day and a time in China. @param day YYYY-MM-DD @param time H:mm or HH:mm */
export function instantOf(day: string, time: string): string {
  const [hours, minutes] = time.split(':').map(Number)
  return new Date(Date.parse(`${day}T00:00:00.000Z`) - CHINA_MS + (hours * 60 + minutes) * 60_000).toISOString()
}
/** ISO weekday of a China day: 1 = Monday … 7 = Sunday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00.000Z`).getUTCDay() || 7
}
/** 早上好 and so on, by China's clock. */
export function greeting(now = nowIso()): string {
  const hour = inChina(now).getUTCHours()
  return hour < 5 ? '夜深了' : hour < 11 ? '早上好' : hour < 13 ? '中午好' : hour < 18 ? '下午好' : '晚上好'
}
/** Props of `Tag`: the price mode in its colour and always in its word, with the price: 低偿 · 20 元/次. */
export function priceTag(mode: PriceMode, fen: number, unit?: string): { kind: 'free' | 'low' | 'market'; children: string } {
  return { kind: ({ free: 'free', lowCost: 'low', market: 'market' } as const)[mode], children: `${PRICE_MODE[mode]} · ${priceOf(mode, fen, unit)}` }
}
