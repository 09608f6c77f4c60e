// 签到: opened by the code at the door (its scene is the room's code) or by hand, then the letters are typed or scanned.
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { useCheckIn, useMyBookings } from '@/features/venues/api'
import { BookingCard } from '@/features/venues/components/booking-card'
import { doorCodeOf } from '@/features/venues/words'
import { errorView } from '@/lib/errors'
import { go, useParams } from '@/lib/navigation'
import { ActionBar } from '@/ui/action-bar'
import { Button } from '@/ui/button'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { Field } from '@/ui/field'
import { Notice } from '@/ui/notice'
import { PageShell } from '@/ui/page-shell'
import { Skeleton } from '@/ui/skeleton'
import { toast } from '@/ui/toast'
import { NotPartner } from '../parts/not-partner'
import { usePartnerHat } from '../parts/use-partner-hat'

const canScan = process.env.TARO_ENV === 'weapp'
/** What a camera saw: a mini program code answers with the page it opens, any other with its text. Empty when nothing was read. */
async function scanned(): Promise<string> {
  const seen = await Taro.scanCode({ scanType: ['wxCode' as 'qrCode', 'qrCode'] }).catch(() => null)
  return seen ? seen.path || seen.result : ''
}
export default function CheckInPage() {
  const params = useParams<'checkIn'>()
  const { hat, partnerId, isLoading } = usePartnerHat(params.partnerId)
  const [text, setText] = useState(() => doorCodeOf(params.scene ?? ''))
  const bookings = useMyBookings(partnerId, 'coming')
  const [checkIn] = useCheckIn()
  if (!isLoading && !partnerId) return <NotPartner />
  const ready = bookings.items.filter(({ actions }) => actions.includes('checkIn'))
  const inUse = bookings.items.filter(({ status }) => status === 'checkedIn')
  const send = async (given: string) => {
    const code = doorCodeOf(given)
    if (!partnerId || !code) return toast('请输入门上的签到码')
    if (!await checkIn({ partnerId, code })) return
    toast('签到成功', 'ok')
    setText('')
    await bookings.refetch()
  }
  const scan = async () => {
    const code = doorCodeOf(await scanned())
    if (!code) return toast('没有认出签到码')
    setText(code)
    await send(code)
  }
  const bar = <ActionBar>{canScan && <Button kind='outline' icon='camera' onTap={scan}>扫码</Button>}<Button disabled={!doorCodeOf(text) || ready.length === 0} onTap={() => send(text)}>签到</Button></ActionBar>
  return (
    <PageShell title='场地签到' lead={hat?.partnerName} bar={bar}>
      {!!bookings.error && <ErrorState {...errorView(bookings.error, () => void bookings.refetch())} />}
      {bookings.isLoading && <Skeleton rows={2} shape='card' />}
      {inUse.map((booking) => <BookingCard key={booking.id} booking={booking} />)}
      {ready.map((booking) => <BookingCard key={booking.id} booking={booking} />)}
      {!bookings.isLoading && !bookings.error && ready.length + inUse.length === 0 && <Empty title='现在没有可以签到的预订' text='开始前 15 分钟起可以签到' icon='clock' action='看我的预订' onAction={() => go('partnerBookings', { partnerId })} />}
      {ready.length > 0 && <Field name='code' label='门上的签到码' value={text} onChange={setText} max={40} placeholder='10 个字母和数字' />}
      {ready.length > 0 && <Notice icon='info'>签到以后马上记时长。没有带手机的话，可以请社区工作者代签。</Notice>}
    </PageShell>
  )
}
