// Every community by its subdistrict, to choose one from.
import { useState } from 'react'
import { View } from '@tarojs/components'
import { errorView } from '@/lib/errors'
import { Card } from '@/ui/card'
import { Cell } from '@/ui/cell'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { SearchBar } from '@/ui/search-bar'
import { Skeleton } from '@/ui/skeleton'
import { useUnits, type Unit } from '../api'

export function CommunityList({ chosenId, onChoose }: { chosenId?: string; onChoose: (unit: Unit) => void }) {
  const [text, setText] = useState('')
  const { data, error, refetch } = useUnits()
  if (error) return <ErrorState {...errorView(error, () => void refetch())} />
  if (!data) return <Skeleton rows={4} shape='list' />
  const communities = data.units.filter((unit) => unit.level === 'community' && unit.name.includes(text.trim()))
  const parents = data.units.filter((unit) => communities.some((one) => one.parentId === unit.id))
  return (
    <View>
      <SearchBar value={text} onChange={setText} placeholder='社区的名字' />
      {communities.length === 0 && <Empty title='没有这个社区' text='换几个字试试，或者直接看下面的全部社区' icon='place' action='看全部社区' onAction={() => setText('')} />}
      {parents.map((parent) => (
        <Card key={parent.id} title={parent.name} flush>
          {communities.filter((unit) => unit.parentId === parent.id).map((unit) => (
            <Cell key={unit.id} title={unit.name} icon='place' value={unit.id === chosenId ? '已选' : undefined} tone='free' onTap={() => onChoose(unit)} />
          ))}
        </Card>
      ))}
    </View>
  )
}
