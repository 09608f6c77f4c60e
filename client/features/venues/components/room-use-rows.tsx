// Room by room: hours used of hours open as a bar with its numbers in words, and what nobody came to.
import { View } from '@tarojs/components'
import { Card } from '@/ui/card'
import type { RoomUse } from '../api'
import { hours, percentOf } from '../use-figures'
import './room-use-rows.scss'

export function RoomUseRows({ rooms }: { rooms: RoomUse['venues'] }) {
  return (
    <Card title='每个场地'>
      {[...rooms].sort((a, b) => b.usedMinutes / (b.openMinutes || 1) - a.usedMinutes / (a.openMinutes || 1)).map((room) => {
        const percent = percentOf(room.usedMinutes, room.openMinutes)
        return (
          <View key={room.venueId} className='room-use'>
            <View className='row wrap between' style={{ gap: '2px 10px' }}><View className='strong'>{room.name}</View><View className='strong'>{percent} %</View></View>
            <View className='room-use__track'><View className='room-use__part' style={{ width: `${Math.min(100, percent)}%` }} /></View>
            <View className='muted'>{`用了 ${hours(room.usedMinutes)} 小时，开放 ${hours(room.openMinutes)} 小时${room.released > 0 ? `；没有来 ${room.released} 次，共 ${hours(room.releasedMinutes)} 小时` : ''}`}</View>
          </View>
        )
      })}
    </Card>
  )
}
