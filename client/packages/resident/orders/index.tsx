// 我的订单: live or ended, all of them or those for one person.
import { useState } from 'react'
import { useDidShow } from '@tarojs/taro'
import { useMyOrders } from '@/features/orders/api'
import { OrderCard } from '@/features/orders/components/order-card'
import { MembersOnly } from '@/features/profile/components/members-only'
import { errorView } from '@/lib/errors'
import { go, useParams } from '@/lib/navigation'
import { useSession } from '@/lib/session'
import { useShareCard } from '@/lib/share'
import { Chips } from '@/ui/chips'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { LoadMore } from '@/ui/load-more'
import { PageShell } from '@/ui/page-shell'
import { Skeleton } from '@/ui/skeleton'
import { Tabs } from '@/ui/tabs'

const TABS = [{ value: 'live', label: '进行中' }, { value: 'ended', label: '已结束' }] as const
const ALL = 'all'
export default function OrdersPage() {
  useShareCard()
  return <MembersOnly title='登记后就能看到您的订单'><Orders /></MembersOnly>
}
function Orders() {
  const params = useParams<'orders'>()
  const { person } = useSession()
  const [tab, setTab] = useState<'live' | 'ended'>(params.tab ?? 'live')
  const [forWhom, setForWhom] = useState(params.residentId ?? ALL)
  const [now, setNow] = useState(() => new Date().toISOString())
  useDidShow(() => setNow(new Date().toISOString()))
  const orders = useMyOrders(tab, forWhom === ALL ? undefined : forWhom, true)
  const family = person?.hats.filter((hat) => hat.hat === 'familyProxy' && hat.residentId) ?? []
  const people = [{ value: ALL, label: '全部' }, ...(person?.home ? [{ value: person.id, label: '我自己' }] : []), ...family.map((hat) => ({ value: hat.residentId!, label: hat.residentName ?? '家人' }))]
  const isEmpty = !orders.isLoading && !orders.error && orders.items.length === 0
  return (
    <PageShell>
      <Tabs items={TABS} value={tab} onChange={setTab} />
      {family.length > 0 && <Chips items={people} value={forWhom} onChange={setForWhom} />}
      {orders.isLoading && <Skeleton rows={3} shape='card' />}
      {!!orders.error && <ErrorState {...errorView(orders.error, () => void orders.refetch())} />}
      {isEmpty && <Empty title={tab === 'live' ? '没有进行中的订单' : '还没有结束的订单'} text={tab === 'live' ? '需要什么，看看社区里有哪些服务' : '做完的、取消的单都会留在这里'} action={tab === 'live' ? '看看服务' : '看进行中的'} onAction={() => (tab === 'live' ? go('catalog') : setTab('live'))} />}
      {orders.items.map((order) => <OrderCard key={order.id} order={order} now={now} onTap={() => go('order', { id: order.id })} />)}
      {orders.items.length > 0 && <LoadMore hasMore={orders.hasMore} isLoading={orders.isLoadingMore} onMore={() => void orders.loadMore()} />}
    </PageShell>
  )
}
