// 日程: one week at a time, with the days that are still free; an owner can look at one worker's week.
import { useState } from 'react'
import { View } from '@tarojs/components'
import { useCalendar, usePartner } from '@/features/tasks/api'
import { WeekList } from '@/features/tasks/components/week-list'
import { weekOf, weekText } from '@/features/tasks/week'
import { errorView } from '@/lib/errors'
import { chinaDay } from '@/lib/format'
import { go, useParams } from '@/lib/navigation'
import { addDays, mondayOf, weekLabel } from '@/lib/week'
import { Button } from '@/ui/button'
import { Chips } from '@/ui/chips'
import { ErrorState } from '@/ui/error-state'
import { PageShell } from '@/ui/page-shell'
import { Skeleton } from '@/ui/skeleton'
import { NotPartner } from '../parts/not-partner'
import { usePartnerHat } from '../parts/use-partner-hat'

const EVERYONE = 'all'
export default function CalendarPage() {
  const params = useParams<'partnerCalendar'>()
  const { hat, partnerId, isOwner, isLoading } = usePartnerHat(params.partnerId)
  const today = chinaDay(new Date().toISOString())
  const [monday, setMonday] = useState(() => mondayOf(today))
  const [workerId, setWorkerId] = useState(EVERYONE)
  const { data, error, refetch } = useCalendar(partnerId, monday, 7)
  const { data: partner } = usePartner(isOwner ? partnerId : undefined)
  if (!isLoading && !partnerId) return <NotPartner />
  const workers = partner?.workers ?? []
  const bookings = (data?.bookings ?? []).filter((one) => workerId === EVERYONE || one.workerId === workerId)
  const week = weekOf(monday, bookings, today)
  const isThisWeek = monday === mondayOf(today)
  return (
    <PageShell title={isThisWeek ? '这一周' : '日程'} lead={data ? `${weekLabel(monday)} · ${weekText(week)}` : hat?.partnerName}>
      <View className='row between' style={{ marginBottom: '8px' }}>
        <Button kind='outline' size='s' icon='left' onTap={() => setMonday(addDays(monday, -7))}>上一周</Button>
        {!isThisWeek && <Button kind='text' size='s' onTap={() => setMonday(mondayOf(today))}>回到这一周</Button>}
        <Button kind='outline' size='s' onTap={() => setMonday(addDays(monday, 7))}>下一周</Button>
      </View>
      {workers.length > 1 && <Chips items={[{ value: EVERYONE, label: '所有人' }, ...workers.map(({ id, name }) => ({ value: id, label: name }))]} value={workerId} onChange={setWorkerId} />}
      {!!error && <ErrorState {...errorView(error, () => void refetch())} />}
      {!data && !error && <Skeleton rows={5} shape='list' />}
      {data && <WeekList week={week} hasWorkers={workers.length > 1} onOpen={(one) => go('partnerTask', { id: one.orderId, partnerId })} />}
    </PageShell>
  )
}
