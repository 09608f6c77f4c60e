// One partner's account in the staff's list: what is owed, where it stands, what must not be missed.
import { View } from '@tarojs/components'
import { Card } from '@/ui/card'
import { Tag } from '@/ui/tag'
import type { AccountRow } from '../api'
import { worriesOf } from '../desk'
import { balanceText, standingTag } from '../words'

export function AccountRowCard({ row, isChosen, onOpen }: { row: AccountRow; isChosen: boolean; onOpen: () => void }) {
  const worries = worriesOf(row)
  return (
    <Card onTap={onOpen} tone={isChosen ? 'hot' : undefined}>
      <View className='row wrap between' style={{ gap: '2px 10px' }}><View className='strong'>{row.partnerName}</View><Tag {...standingTag(row.standing)} /></View>
      <View>{balanceText(row.balanceMinutes)}</View>
      {worries.length > 0 && <View className='row wrap' style={{ gap: '6px', marginTop: '8px' }}>{worries.map(({ text, isHot }) => <Tag key={text} kind={isHot ? 'hot' : 'low'}>{text}</Tag>)}</View>}
    </Card>
  )
}
