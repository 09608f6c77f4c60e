// What can be done to a booking, each with the question it needs before. `onDone` after a step that was taken.
import { useConfirm, usePrompt } from '@/ui/dialog'
import { toast } from '@/ui/toast'
import { useCancelBooking, useCheckInFor, useDecide, type Booking } from './api'

export function useBookingSteps(onDone: () => void) {
  const confirm = useConfirm()
  const prompt = usePrompt()
  const [cancelBooking] = useCancelBooking()
  const [decide] = useDecide()
  const [checkInFor] = useCheckInFor()
  const finish = (done: object | undefined, words: string) => {
    if (!done) return
    toast(words, 'ok')
    onDone()
  }
  return {
    cancel: async ({ id }: Booking) => {
      if (await confirm({ title: '取消这次预订？', text: '时间会放开给别人，不能再要回来。', yes: '取消预订', no: '先留着', isDanger: true })) finish(await cancelBooking({ bookingId: id }), '已取消')
    },
    cancelByStaff: async ({ id, partnerName }: Booking) => {
      if (partnerName === null) {
        if (await confirm({ title: '取消社区自用？', text: '时间会放开给合伙人。', yes: '取消', no: '先留着', isDanger: true })) finish(await cancelBooking({ bookingId: id }), '已取消')
        return
      }
      const reason = await prompt({ title: `取消${partnerName}的预订`, text: '合伙人会看到原因，取消后不能恢复。', label: '原因', placeholder: '例如：社区临时要用', max: 100, yes: '取消预订' })
      if (reason) finish(await cancelBooking({ bookingId: id, reason }), '已取消，已告诉合伙人')
    },
    approve: async ({ id }: Booking) => finish(await decide({ bookingId: id, verdict: 'approve' }), '已通过'),
    refuse: async ({ id }: Booking) => {
      const reason = await prompt({ title: '不通过这次预订', text: '合伙人会看到原因。', label: '原因', placeholder: '例如：那天社区体检要用', max: 100, yes: '不通过' })
      if (reason) finish(await decide({ bookingId: id, verdict: 'refuse', reason }), '已告诉合伙人')
    },
    checkInFor: async ({ id, partnerName, creditMinutes }: Booking) => {
      if (await confirm({ title: `替${partnerName ?? ''}签到？`, text: creditMinutes > 0 ? '请确认人已经到了。签到后马上记时长。' : '请确认人已经到了。', yes: '签到' })) finish(await checkInFor({ bookingId: id }), '已签到')
    },
  }
}
