// Who I am here: name, hats in words, where I live.
import { View } from '@tarojs/components'
import { HAT } from '@contract/terms'
import type { Person } from '@/lib/session'
import { Avatar } from '@/ui/avatar'
import { Card } from '@/ui/card'
import { Icon } from '@/ui/icon'
import { Tag } from '@/ui/tag'

export function PersonCard({ person, onOpen }: { person: Person; onOpen: () => void }) {
  const words = [...new Set(person.hats.map((hat) => HAT[hat.hat]))]
  return (
    <Card onTap={onOpen}>
      <View className='row'>
        <Avatar name={person.name} tone='brand' size='l' />
        <View className='grow'>
          <View className='strong'>{person.name}</View>
          <View className='muted'>{person.home ? `${person.home.communityName} · ${person.home.gridName}` : '还没有登记住址'}</View>
          {person.phoneMasked && <View className='muted'>{person.phoneMasked}</View>}
          <View className='row wrap' style={{ gap: '4px 6px', marginTop: '4px' }}>{words.map((word) => <Tag key={word}>{word}</Tag>)}</View>
        </View>
        <Icon name='right' size={16} tone='plain' />
      </View>
    </Card>
  )
}
