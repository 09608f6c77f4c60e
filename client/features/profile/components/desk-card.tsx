import { View } from '@tarojs/components'
import { Card } from '@/ui/card'
import { IconTile } from '@/ui/icon-tile'
import { Tag } from '@/ui/tag'
import type { Desk } from '../desks'
import './desk-card.scss'

/** A hat's desk and its doors. */
export function DeskCard({ desk }: { desk: Desk }) {
  return (
    <Card title={desk.title} aside={<Tag>{desk.note}</Tag>}>
      <View className='desk-card'>
        {desk.doors.map((door) => <IconTile key={door.label} name={door.icon} tone={door.tone} label={door.label} onTap={door.open} />)}
      </View>
    </Card>
  )
}
