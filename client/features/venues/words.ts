// Rooms and bookings in the words people use. Pure; `now` is passed in.
import { BOOKING_END, BOOKING_STATUS, TARIFF_BAND } from '@contract/terms'
import { byWhen, duration } from '@/lib/format'
import { clockText, WEEKDAYS, type WeekWindow } from '@/ui/windows-field/windows'
import type { Booking, Quote, Room } from './api'

/** 9:00–11:00 */
export function spanText({ fromMinute, toMinute }: { fromMinute: number; toMinute: number }): string {
  return `${clockText(fromMinute)}–${clockText(toMinute)}`
}
/** 每天, 周一到周五, 周末, else each by name. */
export function weekdaysText(weekdays: readonly number[]): string {
  const days = [...new Set(weekdays)].sort((a, b) => a - b)
  const known = { 1234567: '每天', 12345: '周一到周五', 123456: '周一到周六', 67: '周末' }[days.join('') as '67']
  return known ?? days.map((day) => WEEKDAYS[day - 1].label).join('、')
}
/** 每天 8:00–21:00 */
export function hoursText(windows: readonly WeekWindow[]): string {
  return windows.map((window) => `${weekdaysText(window.weekdays)} ${spanText(window)}`).join('；')
}
/** 1 小时记 30 分; with peak hours: 平时 1 小时记 30 分，高峰 45 分. */
export function tariffText({ normalPerHour, peakPerHour, peakWindows }: Room['tariff']): string {
  const hasPeak = peakWindows.length > 0 && peakPerHour !== normalPerHour
  if (!hasPeak) return normalPerHour === 0 ? '不记时长' : `1 小时记 ${duration(normalPerHour)}`
  return `平时 1 小时记 ${duration(normalPerHour)}，高峰 ${duration(peakPerHour)}`
}
/** 平时 1 小时 + 高峰 1 小时 */
export function partsText(parts: Quote['parts']): string {
  return parts.map(({ band, minutes, perHour }) => `${TARIFF_BAND[band]} ${duration(minutes)}，每小时 ${duration(perHour)}`).join('；')
}
/** 欠 3 小时, 余 2 小时, 两清: what stands in the account. */
export function balanceText(balanceMinutes: number): string {
  if (balanceMinutes === 0) return '不欠也不余'
  return balanceMinutes > 0 ? `还需服务 ${duration(balanceMinutes)}` : `预存 ${duration(-balanceMinutes)}`
}
/** What comes next and until when, the answer first. */
export function bookingLead(booking: Booking, now: string): string {
  const { status, startAt, endAt, releaseAt, reason, end } = booking
  switch (status) {
    case 'requested': return '等社区审核，结果会发消息告诉您'
    case 'approved': return now < startAt ? '到时提前 15 分钟可以签到' : `请在 ${byWhen(releaseAt, now)} 前签到，不然会放开给别人`
    case 'held': return '欠的服务时长超过上限，补上以后自动恢复；到开始时还没补上就放开'
    case 'checkedIn': return `正在使用，到 ${byWhen(endAt, now)}`
    case 'used': return booking.creditMinutes > 0 ? `已使用，记了 ${duration(booking.creditMinutes)}` : '已使用'
    default: return `${end ? BOOKING_END[end] : BOOKING_STATUS[status]}${reason ? `：${reason}` : ''}`
  }
}
type TagKind = 'ok' | 'plain' | 'hot' | 'low' | 'market'
const KINDS: Record<Booking['status'], TagKind> = { requested: 'market', approved: 'ok', held: 'hot', checkedIn: 'ok', used: 'plain', released: 'low', cancelled: 'plain', refused: 'plain' }
/** Props of `Tag`. */
export function statusTag(status: Booking['status']): { kind: TagKind; children: string } {
  return { kind: KINDS[status], children: BOOKING_STATUS[status] }
}
/** The code in what was scanned or typed: a page's scene, or the letters on the door, whatever their case and gaps. Empty when it is none. */
export function doorCodeOf(text: string): string {
  const scene = /(?:^|[?&])scene=([^&]+)/.exec(text)?.[1]
  const code = (scene ? decodeURIComponent(scene) : text).replace(/[\s-]/g, '').toUpperCase()
  return /^[A-Z0-9]{4,32}$/.test(code) ? code : ''
}
/** ABCDE FGHIJ: easier to read aloud. */
export function spacedCode(code: string): string {
  return code.replace(/(.{5})(?=.)/g, '$1 ')
}
