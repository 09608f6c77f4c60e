// One service: what it is, what it costs, when it can be had. The page that may be shared as it is.
import { View } from '@tarojs/components'
import { CATEGORY, PRICE_MODE, PROOF, QUALIFICATION, type Proof, type Qualification } from '@contract/terms'
import { useItem, type Item } from '@/features/catalog/api'
import { CATEGORY_LOOK } from '@/features/catalog/categories'
import { leadWords, PRICE_MODE_NOTE, windowWords } from '@/features/catalog/words'
import { useCommunity } from '@/features/community/api'
import { errorView } from '@/lib/errors'
import { duration, priceOf, priceTag } from '@/lib/format'
import { go, pathOf, useParams } from '@/lib/navigation'
import { callPhone } from '@/lib/phone'
import { useShareCard } from '@/lib/share'
import { ActionBar } from '@/ui/action-bar'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ErrorState } from '@/ui/error-state'
import { Facts } from '@/ui/facts'
import { IconTile } from '@/ui/icon-tile'
import { Notice } from '@/ui/notice'
import { PageShell } from '@/ui/page-shell'
import { Skeleton } from '@/ui/skeleton'
import { Tag } from '@/ui/tag'
import './index.scss'

const TONE = { free: 'free', lowCost: 'low', market: 'market' } as const
const words = <K extends string>(table: Record<K, string>, keys: readonly string[]) => keys.map((key) => table[key as K] ?? key).join('、')

function Price({ item }: { item: Item }) {
  return (
    <Card tone={TONE[item.priceMode]}>
      <View className='row between top'>
        <View className={`item-price item-price--${TONE[item.priceMode]}`}>{priceOf(item.priceMode, item.priceFen, item.priceUnit)}</View>
        <Tag {...priceTag(item.priceMode, item.priceFen)}>{PRICE_MODE[item.priceMode]}</Tag>
      </View>
      <View className='muted'>{PRICE_MODE_NOTE[item.priceMode]}。下单时定好的价钱不会再涨。</View>
    </Card>
  )
}
export default function ItemPage() {
  const params = useParams<'item'>()
  const { data: item, error, refetch } = useItem(params.id)
  const { community } = useCommunity()
  useShareCard(item && { title: `${item.name}：${item.summary}`, path: pathOf('item', { id: item.id }) })
  if (error) return <PageShell><ErrorState {...errorView(error, () => void refetch())} /></PageShell>
  if (!item) return <PageShell><Skeleton rows={3} shape='card' /></PageShell>
  const isOpen = item.status === 'open'
  const phone = community?.id === item.communityId ? community.phone : null
  const look = CATEGORY_LOOK[item.category]
  return (
    <PageShell title={item.name} lead={item.summary} aside={<IconTile name={look.icon} tone={look.tone} />}
      bar={<ActionBar>
        {phone && <Button kind='outline' icon='phone' label='打电话问社区' onTap={() => callPhone(phone)}>问社区</Button>}
        <Button disabled={!isOpen} onTap={() => go('place', { itemId: item.id })}>{isOpen ? '去下单' : '暂停服务'}</Button>
      </ActionBar>}>
      {!isOpen && <Notice tone='hot' icon='warn'>这项服务暂时停了，可以打电话问社区什么时候恢复</Notice>}
      {item.isUrgent && <Notice tone='hot' icon='siren'>急事请先打电话。下单后社区马上收到提醒，不会自动取消。</Notice>}
      <Price item={item} />
      {item.needsEligibility && <Notice tone='free' icon='shield'>这项公益服务面向社区登记过的居民，没登记的请先联系社区</Notice>}
      <Card title='服务说明'>
        <Facts rows={[
          { label: '类别', value: CATEGORY[item.category] }, { label: '时长', value: `约 ${duration(item.durationMinutes)}` },
          { label: '时间', value: windowWords(item.windows).map((line) => <View key={line}>{line}</View>) }, { label: '预约', value: leadWords(item.leadMinutes) },
          { label: '伙伴资质', value: words<Qualification>(QUALIFICATION, item.qualifications) }, { label: '做完留下', value: words<Proof>(PROOF, item.proofs) },
        ]} />
        {item.description && <View className='item-description'>{item.description}</View>}
      </Card>
    </PageShell>
  )
}
