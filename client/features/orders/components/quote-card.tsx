import { View } from '@tarojs/components'
import type { PriceMode } from '@contract/terms'
import { duration, priceTag } from '@/lib/format'
import { Card } from '@/ui/card'
import { Tag } from '@/ui/tag'

/** 报价: what is ordered and the price that can only stay or fall. */
export function QuoteCard({ item }: { item: { name: string; summary: string; priceMode: PriceMode; priceFen: number; priceUnit: string; durationMinutes: number } }) {
  return (
    <Card title={item.name} aside={<Tag {...priceTag(item.priceMode, item.priceFen, item.priceUnit)} />}>
      <View className='muted'>{item.summary}</View>
      <View className='muted'>约 {duration(item.durationMinutes)} · 下单就定价，不会再涨</View>
    </Card>
  )
}
