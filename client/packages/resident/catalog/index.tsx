// 全部服务: a community's services by category, price mode and words. Open to anyone.
import { useState } from 'react'
import { CATEGORY, PRICE_MODE, type Category, type PriceMode } from '@contract/terms'
import { useItems } from '@/features/catalog/api'
import { ItemCard } from '@/features/catalog/components/item-card'
import { chooseCommunity, useCommunity } from '@/features/community/api'
import { CommunityList } from '@/features/community/components/community-list'
import { errorView } from '@/lib/errors'
import { go, useParams } from '@/lib/navigation'
import { callPhone } from '@/lib/phone'
import { useShareCard } from '@/lib/share'
import { Chips } from '@/ui/chips'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { LoadMore } from '@/ui/load-more'
import { PageShell } from '@/ui/page-shell'
import { SearchBar } from '@/ui/search-bar'
import { Skeleton } from '@/ui/skeleton'

const ALL = 'all'
const CATEGORIES = [{ value: ALL, label: '全部' }, ...(Object.keys(CATEGORY) as Category[]).map((value) => ({ value, label: CATEGORY[value] }))]
const MODES = [{ value: ALL, label: '不限价格' }, ...(Object.keys(PRICE_MODE) as PriceMode[]).map((value) => ({ value, label: PRICE_MODE[value] }))]

export default function CatalogPage() {
  const params = useParams<'catalog'>()
  const { community, isLoading } = useCommunity()
  const [category, setCategory] = useState(params.category && params.category in CATEGORY ? params.category : ALL)
  const [mode, setMode] = useState(ALL)
  const [typed, setTyped] = useState(params.text ?? '')
  const [text, setText] = useState(params.text ?? '')
  const items = useItems(community?.id, { category: category === ALL ? undefined : category as Category, priceMode: mode === ALL ? undefined : mode as PriceMode, text })
  useShareCard({ title: '看看社区里有什么服务', path: '/packages/resident/catalog/index' })
  if (!community && !isLoading) {
    return <PageShell title='先选一个社区' lead='各社区的服务不一样'><CommunityList onChoose={({ id, name, phone }) => chooseCommunity({ id, name, phone })} /></PageShell>
  }
  const isNarrowed = category !== ALL || mode !== ALL || text !== ''
  const clear = () => { setCategory(ALL); setMode(ALL); setTyped(''); setText('') }
  const nothing = !items.isLoading && !items.error && !!community && items.items.length === 0
  return (
    <PageShell>
      <SearchBar value={typed} onChange={setTyped} onSearch={(value) => setText(value.trim())} placeholder='搜服务，如「理发」' />
      <Chips items={CATEGORIES} value={category} onChange={setCategory} />
      <Chips items={MODES} value={mode} onChange={setMode} />
      {(isLoading || items.isLoading) && <Skeleton rows={4} shape='card' />}
      {!!items.error && <ErrorState {...errorView(items.error, () => void items.refetch())} />}
      {nothing && isNarrowed && <Empty title='没有找到这样的服务' text='放宽条件看看，或者打电话问社区能不能安排' icon='search' action='看全部服务' onAction={clear} />}
      {nothing && !isNarrowed && <Empty title='这个社区还没有上架服务' text='需要什么可以直接打电话给社区' icon='bag' action={community.phone ? '打给社区' : undefined} onAction={() => { if (community.phone) void callPhone(community.phone) }} />}
      {items.items.map((item) => <ItemCard key={item.id} item={item} onTap={() => go('item', { id: item.id })} />)}
      {items.items.length > 0 && <LoadMore hasMore={items.hasMore} isLoading={items.isLoadingMore} onMore={() => void items.loadMore()} />}
    </PageShell>
  )
}
