// Residents found by the start of their name or address.
import { useState } from 'react'
import { errorView } from '@/lib/errors'
import { Avatar } from '@/ui/avatar'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { LoadMore } from '@/ui/load-more'
import { SearchBar } from '@/ui/search-bar'
import { Skeleton } from '@/ui/skeleton'
import { Tag } from '@/ui/tag'
import { Tap } from '@/ui/tap'
import { View } from '@tarojs/components'
import { useResidents, type Resident } from '../api'
import './resident-list.scss'

interface ResidentListProps { communityId: string; gridName: (gridId: string) => string; onChoose: (resident: Resident) => void; onRegister?: () => void }

export function ResidentList({ communityId, gridName, onChoose, onRegister }: ResidentListProps) {
  const [text, setText] = useState('')
  const [asked, setAsked] = useState('')
  const { items, error, isLoading, hasMore, isLoadingMore, loadMore, refetch } = useResidents(communityId, asked)
  return (
    <>
      <SearchBar value={text} onChange={setText} onSearch={(found) => setAsked(found.trim())} placeholder='姓名或住址的开头' />
      {!!error && <ErrorState {...errorView(error, () => void refetch())} />}
      {isLoading && <Skeleton rows={5} shape='list' />}
      {!isLoading && !error && !items.length && <Empty title={asked ? `没有找到「${asked}」` : '还没有居民'} text='没有手机的老人可以由社区登记' icon='people' action={onRegister && '登记居民'} onAction={onRegister} />}
      {items.length > 0 && (
        <Card flush>
          {items.map((resident) => (
            <Tap key={resident.id} className='resident-row' role='link' onTap={() => onChoose(resident)}>
              <Avatar name={resident.name} tone='free' />
              <View className='grow'>
                <View className='row wrap' style={{ gap: '2px 8px' }}><View className='strong'>{resident.name}</View>{!resident.hasPhone && <Tag kind='low'>没有手机</Tag>}</View>
                <View className='muted'>{[gridName(resident.gridId), resident.address].filter(Boolean).join(' · ')}</View>
                {resident.phoneMasked && <View className='hint'>{resident.phoneMasked}</View>}
              </View>
            </Tap>
          ))}
        </Card>
      )}
      {items.length > 0 && <LoadMore hasMore={hasMore} isLoading={isLoadingMore} onMore={() => void loadMore()} />}
    </>
  )
}
