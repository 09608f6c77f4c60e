// A booking: when and where first, then what comes next; its actions below.
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { BOOKING_PURPOSE } from '@contract/terms'
import { dayLabel, duration } from '@/lib/format'
import { Card } from '@/ui/card'
import { Tag } from '@/ui/tag'
import type { Booking } from '../api'
import { bookingLead, spanText, statusTag } from '../words'

/** @param who for staff: whose it is */
export function BookingCard({ booking, who, children }: { booking: Booking; who?: string; children?: ReactNode }) {
  const now = new Date().toISOString()
  return (
    <Card tone={booking.status === 'held' ? 'hot' : undefined}>
      <View className='row wrap between' style={{ gap: '2px 10px' }}><View className='strong'>{`${dayLabel(booking.startAt, now)} ${spanText(booking)}`}</View><Tag {...statusTag(booking.status)} /></View>
      <View>{who ? `${who}：${booking.venueName}` : booking.venueName}</View>
      <View className='muted'>{booking.place}</View>
      <View className='muted'>{[BOOKING_PURPOSE[booking.purpose], `${booking.attendees} 人`, booking.creditMinutes > 0 && `${booking.isCharged ? '已记' : '签到时记'} ${duration(booking.creditMinutes)}`].filter(Boolean).join('，')}</View>
      <View style={{ marginTop: '6px' }}>{bookingLead(booking, now)}</View>
      {children && <View className='row wrap' style={{ justifyContent: 'flex-end', marginTop: '10px' }}>{children}</View>}
    </Card>
  )
}
