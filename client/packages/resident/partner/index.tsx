// 合伙人: what a neighbour may know before trusting somebody: who they are, what they do, how it went so far. Never a phone (B19).
import { View } from '@tarojs/components'
import { PARTNER_KIND, PARTNER_STATUS } from '@contract/terms'
import { ItemCard } from '@/features/catalog/components/item-card'
import { useBrand, useOffered, type Brand } from '@/features/partner-life/api'
import { categoryText, PARTNER_TAG } from '@/features/partner-life/words'
import { errorView } from '@/lib/errors'
import { go, useParams } from '@/lib/navigation'
import { useShareCard } from '@/lib/share'
import { Card } from '@/ui/card'
import { Cell } from '@/ui/cell'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { Facts } from '@/ui/facts'
import { PageShell } from '@/ui/page-shell'
import { Rate } from '@/ui/rate'
import { Section } from '@/ui/section'
import { Skeleton } from '@/ui/skeleton'
import { Stat, Stats } from '@/ui/stat'
import { Tag } from '@/ui/tag'

function Offered({ brand: { communityId, categories } }: { brand: Brand }) {
  const { items, isLoading } = useOffered(communityId)
  const own = items.filter(({ category, isUrgent }) => categories.includes(category) && !isUrgent)
  if (isLoading) return <Skeleton rows={2} shape='list' />
  if (own.length === 0) return <Card>社区现在没有开放这几类服务</Card>
  return <>{own.map((item) => <ItemCard key={item.id} item={item} onTap={() => go('item', { id: item.id })} />)}</>
}
function Reviews({ reviews }: Pick<Brand, 'reviews'>) {
  if (reviews.length === 0) return <Card>还没有年度评议，每年由社区根据居民确认过的订单来评</Card>
  return (
    <>
      {reviews.map(({ year, stars, sentence, confirmedOrders }) => (
        <Card key={year} title={`${year} 年`} aside={stars === null ? <View className='muted'>单数还少，暂不评星</View> : <Rate name={`stars-${year}`} value={stars} readOnly />}>
          <View>{sentence}</View>
          <View className='hint'>{`根据居民确认过的 ${confirmedOrders} 单`}</View>
        </Card>
      ))}
    </>
  )
}
function BrandPage({ brand }: { brand: Brand }) {
  const { name, kind, status, summary, categories, servedCount, rating, reviews } = brand
  const stars = reviews[0]?.stars ?? null
  return (
    <PageShell title={name} lead={summary} aside={<View className='row wrap'><Tag>{PARTNER_KIND[kind]}</Tag>{status !== 'active' && <Tag kind={PARTNER_TAG[status]}>{PARTNER_STATUS[status]}</Tag>}</View>}>
      <Stats>
        <Stat value={servedCount} unit='单' label='完成服务' />
        <Stat value={rating === null ? '—' : rating.toFixed(1)} unit={rating === null ? undefined : '分'} label='居民评分' />
        <Stat value={stars ?? '—'} unit={stars === null ? undefined : '星'} label='年度评议' />
      </Stats>
      <Card><Facts rows={[{ label: '能做', value: categoryText(categories) }]} /></Card>
      <Section title='可以点的服务'><Offered brand={brand} /></Section>
      <Section title='年度评议'><Reviews reviews={reviews} /></Section>
      <Card flush><Cell icon='chart' title='场地换服务公示' note='社区每个季度借出多少场地，收回多少服务' arrow onTap={() => go('publicSheet', { communityId: brand.communityId })} /></Card>
      <View className='hint center'>下单以后由社区派单，不一定是这一家</View>
    </PageShell>
  )
}
export default function PartnerPage() {
  const { id } = useParams<'partner'>()
  const { data, error, refetch } = useBrand(id)
  useShareCard()
  if (!id) return <PageShell><Empty title='没有选合伙人' icon='people' action='回到首页' onAction={() => go.tab('home')} /></PageShell>
  if (error) return <PageShell title='合伙人'><ErrorState {...errorView(error, () => void refetch())} /></PageShell>
  if (!data) return <PageShell title='合伙人'><Skeleton rows={3} shape='card' /></PageShell>
  return <BrandPage brand={data} />
}
