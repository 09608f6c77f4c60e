// Who is told what when a booking moves. A row's id is the booking, its version and the person: however often it is tried, one message (I33).
import { dayTimeText } from '../../_platform/china-time'
import type { Booking, BookingStep } from './booking'

export interface Message { _id: string; personId: string; kind: string; title: string; body: string; page: string; at: string }
export interface Receivers { partner: readonly string[]; staff: readonly string[] }
interface Notice { to: keyof Receivers; title: string; body: string }

/** @param booking as it stands after the step */
export function noticesOf(booking: Booking, step: BookingStep | 'book'): Notice[] {
  const what = `${booking.venueName}，${dayTimeText(booking.startAt)} 开始`
  const because = booking.reason ? `，原因：${booking.reason}` : ''
  const partner = (title: string, more = ''): Notice[] => [{ to: 'partner', title, body: `${what}${more}` }]
  switch (step) {
    case 'book': return booking.status === 'requested' ? [{ to: 'staff', title: '有新的场地预订要审核', body: `${booking.partnerName ?? ''}：${what}` }] : []
    case 'approve': return partner('场地订好了', '，开始前 15 分钟可以签到')
    case 'refuse': return partner('场地预订没有通过', because)
    case 'lapse': return partner('场地预订没有来得及审核', '，时间已经放开，需要的话请改订')
    case 'hold': return partner('场地预订暂停了', '。欠的服务时长超过上限，补上以后自动恢复')
    case 'cure': return partner('场地预订恢复了', '，可以照常使用')
    case 'release': return booking.end === 'noShow' ? partner('没有签到，场地已经放开', '，没有扣时长') : partner('暂停的场地预订到时间放开了', '，没有扣时长')
    case 'cancel': return booking.end === 'byPartner' ? [] : partner(booking.end === 'closure' ? '场地临时关闭，预订取消了' : '社区取消了场地预订', because)
    default: return []
  }
}
/** @param byId who took the step: nobody is told what they did themselves */
export function messagesOf(booking: Booking, step: BookingStep | 'book', receivers: Receivers, byId: string, at: string): Message[] {
  const pages = { partner: `/packages/partner/bookings/index?partnerId=${booking.partnerId ?? ''}`, staff: '/packages/staff/bookings/index' }
  return noticesOf(booking, step).flatMap(({ to, title, body }) => [...new Set(receivers[to])].filter((id) => id !== byId).map((personId) => ({
    _id: `m-${booking._id}-${booking.version}-${personId}`, personId, kind: `booking.${step}`, title, body, page: pages[to], at,
  })))
}
