// A request that waits for staff: who wants which room when, whether they came the last times, and the two answers.
import { View } from '@tarojs/components'
import { Button } from '@/ui/button'
import { Tag } from '@/ui/tag'
import type { Approval } from '../api'
import { useBookingSteps } from '../use-booking-steps'
import { BookingCard } from './booking-card'

export function ApprovalCard({ approval, onDone }: { approval: Approval; onDone: () => void }) {
  const steps = useBookingSteps(onDone)
  return (
    <BookingCard booking={approval} who={approval.partnerName ?? ''}>
      <View className='grow'>{approval.noShows > 0 && <Tag kind='hot' icon='warn'>{`近 90 天订了没来 ${approval.noShows} 次`}</Tag>}</View>
      <Button kind='outline' size='s' label={`不通过${approval.partnerName ?? ''}`} onTap={() => steps.refuse(approval)}>不通过</Button>
      <Button size='s' label={`通过${approval.partnerName ?? ''}`} onTap={() => steps.approve(approval)}>通过</Button>
    </BookingCard>
  )
}
