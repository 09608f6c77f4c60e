import { useState } from 'react'
import { ORDER_STATUS } from '@contract/terms'
import { useCreateInvite } from '@/features/members/api'
import { InviteCode } from '@/features/members/components/invite-code'
import { MemberList } from '@/features/members/components/member-list'
import { useCalendar } from '@/features/tasks/api'
import { errorView } from '@/lib/errors'
import { chinaDay, nextDays, timeRange } from '@/lib/format'
import { go, useParams } from '@/lib/navigation'
import { useSession } from '@/lib/session'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Cell } from '@/ui/cell'
import { Chips } from '@/ui/chips'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { PageShell } from '@/ui/page-shell'
import { Skeleton } from '@/ui/skeleton'

export default function CalendarPage() {
  const params = useParams<'partnerCalendar'>()
  const { person } = useSession()
  const hats = person?.hats.filter((one) => one.hat === 'partner') ?? []
  const hat = hats.find((one) => one.partnerId === params.partnerId) ?? hats[0]
  const partnerId = hat?.partnerId ?? undefined
  const days = nextDays(7)
  const [day, setDay] = useState(days[0].value)
  const { data, error, refetch } = useCalendar(partnerId, days[0].value, 7)
  const [createInvite] = useCreateInvite()
  const [invite, setInvite] = useState<{ token: string; expiresAt: string } | null>(null)
  const on = (value: string) => data?.bookings.filter((one) => chinaDay(one.startAt) === value) ?? []
  const inviteWorker = async () => {
    const made = await createInvite({ hat: 'partner', partnerId, role: 'worker' })
    if (made) setInvite(made)
  }
  return (
    <PageShell title='日程' aside={hat?.role === 'owner' && <Button kind='outline' size='s' icon='plus' onTap={inviteWorker}>邀请队员</Button>}>
      <Chips items={days.map((one) => ({ value: one.value, label: `${one.label} ${one.hint}`, count: on(one.value).length || undefined }))} value={day} onChange={setDay} />
      {!!error && <ErrorState {...errorView(error, () => void refetch())} />}
      {!data && !error && <Skeleton rows={3} shape='list' />}
      {data && on(day).length === 0 && <Empty title='这一天没有安排' icon='calendar' />}
      {data && on(day).length > 0 && (
        <Card>
          {on(day).map((one) => <Cell key={one.orderId} title={`${timeRange(one.startAt, one.endAt)} ${one.itemName}`} note={`${one.workerName} · ${one.zone}`} value={ORDER_STATUS[one.status]} arrow onTap={() => go('partnerTask', { id: one.orderId, partnerId })} />)}
        </Card>
      )}
      {hat?.role === 'owner' && partnerId && <MemberList of='partner' id={partnerId} canRemove />}
      <InviteCode invite={invite} onClose={() => setInvite(null)} />
    </PageShell>
  )
}
