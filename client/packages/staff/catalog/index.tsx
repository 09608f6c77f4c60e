// 服务目录: what the community offers, open or paused; each item can be changed by its staff.
import { useEffect, useState } from 'react'
import { CATEGORY } from '@contract/terms'
import { useManagedItems, useSetItemStatus, type ManagedItem } from '@/features/catalog-edit/api'
import { ManagedItemCard } from '@/features/catalog-edit/components/managed-item'
import { errorView } from '@/lib/errors'
import { go } from '@/lib/navigation'
import { Button } from '@/ui/button'
import { useConfirm } from '@/ui/dialog'
import { Chips } from '@/ui/chips'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { LoadMore } from '@/ui/load-more'
import { SearchBar } from '@/ui/search-bar'
import { Skeleton } from '@/ui/skeleton'
import { toast } from '@/ui/toast'
import { DeskShell } from '../parts/desk-shell'
import { useDesk } from '../parts/use-desk'

const SHOWN = [{ value: 'all', label: '全部' }, { value: 'open', label: '开放中' }, { value: 'closed', label: '已暂停' }] as const

function CatalogList({ communityId }: { communityId: string }) {
  const { items, error, isLoading, isLoadingMore, hasMore, loadMore, refetch } = useManagedItems(communityId)
  const [text, setText] = useState('')
  const [shown, setShown] = useState<(typeof SHOWN)[number]['value']>('all')
  const [setStatus] = useSetItemStatus()
  const confirm = useConfirm()
  const isNarrowed = text.trim() !== '' || shown !== 'all'
  // The keepers' list is read whole before it is searched: a community has some forty items.
  useEffect(() => { if (isNarrowed && hasMore && !isLoadingMore) void loadMore() })
  const found = items.filter((item) => (shown === 'all' || item.status === shown) && `${item.name}${item.summary}${CATEGORY[item.category]}`.includes(text.trim()))
  const toggle = async (item: ManagedItem) => {
    const status = item.status === 'open' ? 'closed' : 'open'
    if (status === 'closed' && !await confirm({ title: `暂停「${item.name}」？`, text: '居民不能再点这项服务，已经下的单照常进行。以后可以重新开放。', yes: '暂停' })) return
    if (!await setStatus({ itemId: item.id, status })) return
    toast(status === 'open' ? '已开放' : '已暂停', 'ok')
    await refetch()
  }
  if (error) return <ErrorState {...errorView(error, () => void refetch())} />
  return (
    <>
      <SearchBar value={text} onChange={setText} onSearch={setText} placeholder='服务的名字或类别' />
      <Chips items={SHOWN} value={shown} onChange={setShown} />
      {isLoading && <Skeleton rows={4} shape='card' />}
      {!isLoading && !found.length && !hasMore && (isNarrowed
        ? <Empty title='没有符合条件的服务' icon='search' action='看全部' onAction={() => { setText(''); setShown('all') }} />
        : <Empty title='还没有服务项' text='添加以后，居民就能在首页看到' icon='list' action='添加服务项' onAction={() => go('staffItem', { communityId })} />)}
      {found.map((item) => <ManagedItemCard key={item.id} item={item} onEdit={() => go('staffItem', { itemId: item.id, communityId })} onToggle={() => toggle(item)} />)}
      {found.length > 0 && <LoadMore hasMore={hasMore} isLoading={isLoadingMore} onMore={() => void loadMore()} />}
    </>
  )
}
export default function StaffCatalogPage() {
  const desk = useDesk()
  const { community: own } = desk
  return (
    <DeskShell desk={desk} title='服务目录' needsStaff aside={own?.isStaff && <Button kind='outline' size='s' icon='plus' onTap={() => go('staffItem', { communityId: own.id })}>添加</Button>}>
      {(community) => <CatalogList key={community.id} communityId={community.id} />}
    </DeskShell>
  )
}
