// Which service: the open ones of the community, by category or by name.
import { useState } from 'react'
import { CATEGORY, type Category } from '@contract/terms'
import { useItems } from '@/features/catalog/api'
import { ItemCard } from '@/features/catalog/components/item-card'
import { errorView } from '@/lib/errors'
import { go } from '@/lib/navigation'
import { Chips } from '@/ui/chips'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { LoadMore } from '@/ui/load-more'
import { SearchBar } from '@/ui/search-bar'
import { Skeleton } from '@/ui/skeleton'

const CHIPS = [{ value: 'all', label: '全部' }, ...(Object.keys(CATEGORY) as Category[]).map((value) => ({ value, label: CATEGORY[value] }))]

export function ChooseItem({ communityId, onChoose }: { communityId: string; onChoose: (itemId: string) => void }) {
  const [chip, setChip] = useState('all')
  const [text, setText] = useState('')
  const [asked, setAsked] = useState('')
  const { items, error, isLoading, hasMore, isLoadingMore, loadMore, refetch } = useItems(communityId, { category: chip === 'all' ? undefined : (chip as Category), text: asked })
  const clear = () => { setChip('all'); setText(''); setAsked('') }
  return (
    <>
      <SearchBar value={text} onChange={setText} onSearch={(found) => setAsked(found.trim())} placeholder='要什么服务' />
      <Chips items={CHIPS} value={chip} onChange={setChip} />
      {!!error && <ErrorState {...errorView(error, () => void refetch())} />}
      {isLoading && <Skeleton rows={4} shape='card' />}
      {!isLoading && !error && !items.length && (chip !== 'all' || asked
        ? <Empty title='没有这样的服务' text='换个类别或名字，也可以在服务目录里添加' icon='search' action='看全部' onAction={clear} />
        : <Empty title='社区还没有开放的服务' icon='list' action='去服务目录' onAction={() => go('staffCatalog')} />)}
      {items.map((item) => <ItemCard key={item.id} item={item} onTap={() => onChoose(item.id)} />)}
      {items.length > 0 && <LoadMore hasMore={hasMore} isLoading={isLoadingMore} onMore={() => void loadMore()} />}
    </>
  )
}
