// What narrows the board now, in words; a press takes it away again.
import { View } from '@tarojs/components'
import { CATEGORY } from '@contract/terms'
import { dayWord, instantOf } from '@/lib/format'
import { Button } from '@/ui/button'
import type { Filter } from '../api'

export function FilterTags({ filter, partnerName, onChange }: { filter: Filter; partnerName?: string; onChange: (filter: Filter) => void }) {
  const tags = [
    filter.category && { key: 'category', text: CATEGORY[filter.category] },
    filter.day && { key: 'day', text: `${dayWord(instantOf(filter.day, '12:00'))}上门` },
    filter.partnerId && { key: 'partnerId', text: partnerName ?? '一位伙伴' },
    filter.text && { key: 'text', text: `「${filter.text}」` },
  ].filter((tag) => !!tag)
  if (!tags.length) return null
  return (
    <View className='row wrap' style={{ marginBottom: '8px' }}>
      <View className='muted'>只看</View>
      {tags.map(({ key, text }) => <Button key={key} kind='outline' size='s' icon='close' label={`不再只看${text}`} onTap={() => onChange({ ...filter, [key]: undefined })}>{text}</Button>)}
    </View>
  )
}
