// A room in a list: how many it holds, what is in it, what an hour costs.
import { Image, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { EQUIPMENT } from '@contract/terms'
import { Card } from '@/ui/card'
import { IconTile } from '@/ui/icon-tile'
import { Tag } from '@/ui/tag'
import { Tap } from '@/ui/tap'
import type { RoomCardView } from '../api'
import { hoursText, tariffText } from '../words'
import './room-card.scss'

/** @param children what may be done with it, under a line of its own */
export function RoomCard({ room, onOpen, children }: { room: RoomCardView; onOpen: () => void; children?: ReactNode }) {
  return (
    <Card>
      <Tap role='link' label={`打开${room.name}`} onTap={onOpen}>
        <View className='row top'>
          {room.picture ? <Image className='room-card__picture' src={room.picture.url} mode='aspectFill' /> : <IconTile name='place' tone='free' />}
          <View className='grow'>
            <View className='row wrap between' style={{ gap: '2px 10px' }}>
              <View className='strong'>{room.name}</View>
              {room.status === 'closed' ? <Tag>已停用</Tag> : room.isApprovalNeeded ? <Tag kind='market'>要审核</Tag> : <Tag kind='ok'>订了就能用</Tag>}
            </View>
            <View className='muted'>{`${room.place}，可坐 ${room.capacity} 人`}</View>
            <View className='muted'>{hoursText(room.windows)}</View>
            <View>{tariffText(room.tariff)}</View>
            <View className='row wrap' style={{ gap: '6px', marginTop: '8px' }}>{room.equipment.map((one) => <Tag key={one}>{EQUIPMENT[one]}</Tag>)}</View>
          </View>
        </View>
      </Tap>
      {children && <View className='row wrap' style={{ justifyContent: 'flex-end', marginTop: '10px' }}>{children}</View>}
    </Card>
  )
}
