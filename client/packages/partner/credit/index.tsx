// 积分账户: what the partner owes or has saved up, by when, what waits, and how to pay it back (B9–B12).
import { useState } from 'react'
import { useAccount } from '@/features/credits/api'
import { DueList, WaitingList } from '@/features/credits/components/account-parts'
import { BalanceCard } from '@/features/credits/components/balance-card'
import { DonateSheet } from '@/features/credits/components/donate-sheet'
import { useMyBookings } from '@/features/venues/api'
import { spanText } from '@/features/venues/words'
import { errorView } from '@/lib/errors'
import { dayLabel, duration } from '@/lib/format'
import { go, useParams } from '@/lib/navigation'
import { Card } from '@/ui/card'
import { Cell } from '@/ui/cell'
import { Chips } from '@/ui/chips'
import { ErrorState } from '@/ui/error-state'
import { PageShell } from '@/ui/page-shell'
import { Section } from '@/ui/section'
import { Skeleton } from '@/ui/skeleton'
import { NotPartner } from '../parts/not-partner'
import { usePartnerHat } from '../parts/use-partner-hat'

const ROOMS_SHOWN = 3
/** Rooms that are booked and not yet used: they will be charged at check-in. */
function BookedRooms({ partnerId }: { partnerId: string }) {
  const { items } = useMyBookings(partnerId, 'coming')
  const booked = items.filter(({ creditMinutes, isCharged }) => creditMinutes > 0 && !isCharged)
  const now = new Date().toISOString()
  if (booked.length === 0) return null
  return (
    <Section title='订好还没用的场地' more={`共 ${duration(booked.reduce((sum, { creditMinutes }) => sum + creditMinutes, 0))}`}>
      <Card flush>
        {booked.slice(0, ROOMS_SHOWN).map((booking) => <Cell key={booking.id} title={booking.venueName} note={`${dayLabel(booking.startAt, now)} ${spanText(booking)}`} value={`+${duration(booking.creditMinutes)}`} />)}
        <Cell title={booked.length > ROOMS_SHOWN ? `看全部 ${booked.length} 次` : '看预订'} note='签到时才记，用不上就早点取消' arrow onTap={() => go('partnerBookings', { partnerId })} />
      </Card>
    </Section>
  )
}
function Doors({ partnerId, communityId }: { partnerId: string; communityId: string | undefined }) {
  return (
    <>
      <Card flush>
        <Cell icon='list' title='对账单' note='每个月的期初、每一笔、期末，可以提异议' arrow onTap={() => go('partnerStatement', { partnerId })} />
        <Cell icon='chart' title='公示' note='全社区每个季度的总数，人人可看' arrow onTap={() => go('publicSheet', { communityId })} />
      </Card>
      <Section title='怎么还'>
        <Card flush>
          <Cell icon='heart' title='接公益单' note='居民确认后，按服务的分钟数抵；低偿单按一半抵' arrow onTap={() => go('partnerDesk', { partnerId })} />
          <Cell icon='clipboard' title='接下还没做完的单' note='每一单确认后抵多少，点开能看到' arrow onTap={() => go('partnerDesk', { partnerId, tab: 'upcoming' })} />
          <Cell icon='gift' title='拿资源来' note='物资、图书、专家时间都行。告诉社区，由两位工作人员估价签字后抵' />
        </Card>
      </Section>
    </>
  )
}
function Opened({ partnerId, communityId, isOwner }: { partnerId: string; communityId: string | undefined; isOwner: boolean }) {
  const { data, error, refetch } = useAccount(partnerId)
  const [isGiving, setGiving] = useState(false)
  if (error) return <ErrorState {...errorView(error, () => void refetch())} />
  if (!data) return <Skeleton rows={4} shape='card' />
  return (
    <>
      <BalanceCard account={data} />
      <DueList due={data.due} />
      <WaitingList waiting={data.waiting} />
      <BookedRooms partnerId={partnerId} />
      {isOwner && data.balanceMinutes < 0 && <Card flush><Cell icon='heart' title='捐给社区' note='预存用不完，可以捐出来' arrow onTap={() => setGiving(true)} /></Card>}
      <Doors partnerId={partnerId} communityId={communityId} />
      {isGiving && <DonateSheet partnerId={partnerId} most={-data.balanceMinutes} onClose={() => setGiving(false)} onDone={() => { setGiving(false); void refetch() }} />}
    </>
  )
}
export default function PartnerCreditPage() {
  const params = useParams<'partnerCredit'>()
  const [chosen, setChosen] = useState(params.partnerId)
  const { hats, hat, partnerId, isOwner, isLoading } = usePartnerHat(chosen)
  if (!isLoading && !hat) return <NotPartner />
  return (
    <PageShell title='积分账户' lead={hat?.partnerName}>
      {hats.length > 1 && <Chips items={hats.map((one) => ({ value: one.partnerId!, label: one.partnerName ?? '' }))} value={partnerId ?? ''} onChange={setChosen} />}
      {isLoading && <Skeleton rows={4} shape='card' />}
      {partnerId && <Opened key={partnerId} partnerId={partnerId} communityId={hat?.unitId} isOwner={isOwner} />}
    </PageShell>
  )
}
