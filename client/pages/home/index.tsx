// 首页: what one can order, what is under way, and a call that is always one press away. In large type a page of four doors.
import { useState } from 'react'
import { useDidShow } from '@tarojs/taro'
import type { Category } from '@contract/terms'
import { CategoryGrid } from '@/features/catalog/components/category-grid'
import { useCommunity } from '@/features/community/api'
import { CommunitySheet } from '@/features/community/components/community-sheet'
import { HomeHead } from '@/features/home/components/home-head'
import { JoinCard } from '@/features/home/components/join-card'
import { UrgentCard } from '@/features/home/components/urgent-card'
import { useUnread } from '@/features/inbox/api'
import { useMyOrders } from '@/features/orders/api'
import { OrderCard } from '@/features/orders/components/order-card'
import { DeskCard } from '@/features/profile/components/desk-card'
import { desksOf } from '@/features/profile/desks'
import { errorView } from '@/lib/errors'
import { greeting } from '@/lib/format'
import { go } from '@/lib/navigation'
import { useSession } from '@/lib/session'
import { useShareCard } from '@/lib/share'
import { Card } from '@/ui/card'
import { ErrorState } from '@/ui/error-state'
import { useLargeType } from '@/ui/large-type'
import { PageShell } from '@/ui/page-shell'
import { SearchBar } from '@/ui/search-bar'
import { Section } from '@/ui/section'
import { Skeleton } from '@/ui/skeleton'
import { LargeHome } from './large-home'

const SHOWN = 3
export default function HomePage() {
  const session = useSession()
  const { person, isLoading } = session
  const [isLarge] = useLargeType()
  const place = useCommunity()
  const unread = useUnread()
  const isResidentSide = session.wears('resident') || session.wears('familyProxy')
  const orders = useMyOrders('live', undefined, isResidentSide)
  const [now, setNow] = useState(() => new Date().toISOString())
  const [asked, setAsked] = useState<{ category?: Category; text?: string } | null>(null)
  useDidShow(() => setNow(new Date().toISOString()))
  useShareCard()
  /** A visitor names a community once, then goes on to where they were heading. */
  const open = (to: { category?: Category; text?: string }) => (place.community ? go('catalog', to) : setAsked(to))
  const title = person ? `${person.name}，${isLarge ? '您好' : greeting(now)}` : '您好，欢迎来看看'
  const community = place.community?.name ?? (place.isLoading ? '正在找您的社区' : '选择您的社区')
  const sheet = <CommunitySheet isOpen={asked !== null} chosenId={place.community?.id} onClose={() => setAsked(null)} onChosen={() => { if (asked && 'category' in asked) go('catalog', asked) }} />
  const head = <HomeHead title={title} community={community} onChoose={place.isHome ? undefined : () => setAsked({})} />
  if (session.error && !person) return <PageShell>{head}<ErrorState {...errorView(session.error, () => void session.refresh())} /></PageShell>
  if (isLarge) return <PageShell>{head}<LargeHome phone={place.community?.phone ?? null} order={orders.items[0]} now={now} unread={unread.count} isKnown={!!person} onServices={() => open({ category: undefined })} />{sheet}</PageShell>
  return (
    <PageShell>
      {head}
      <SearchBar placeholder='想要什么服务？如「上门理发」' onTap={() => open({ category: undefined })} />
      {place.community?.phone && <UrgentCard phone={place.community.phone} onOrder={() => open({ category: 'urgentHelp' })} />}
      <Card><CategoryGrid onOpen={(category) => open({ category })} /></Card>
      {isLoading && <Skeleton rows={1} shape='card' />}
      {!isLoading && !person && <JoinCard isSignedOut={session.isSignedOut} onSignIn={session.signIn} onJoin={() => go('join')} onInvite={() => go('join', { by: 'invite' })} />}
      {orders.items.length > 0 && (
        <Section title='进行中的订单' more='全部' onMore={() => go('orders')}>
          {orders.items.slice(0, SHOWN).map((order) => <OrderCard key={order.id} order={order} now={now} onTap={() => go('order', { id: order.id })} />)}
        </Section>
      )}
      {!!orders.error && <Section title='进行中的订单'><ErrorState {...errorView(orders.error, () => void orders.refetch())} /></Section>}
      {person && desksOf(person.hats).length > 0 && <Section title='工作台'>{desksOf(person.hats).map((desk) => <DeskCard key={desk.key} desk={desk} />)}</Section>}
      {sheet}
    </PageShell>
  )
}
