// What a booking would cost, before it is made: the sum first, then how it comes about.
import { View } from '@tarojs/components'
import { CREDIT_STANDING } from '@contract/terms'
import { sentenceOf } from '@/lib/errors'
import { duration } from '@/lib/format'
import { Card } from '@/ui/card'
import { Facts } from '@/ui/facts'
import { Notice } from '@/ui/notice'
import { Skeleton } from '@/ui/skeleton'
import type { Quote } from '../api'
import { balanceText, partsText } from '../words'

export function QuoteCard({ quote, error }: { quote: Quote | undefined; error: unknown }) {
  if (error) return <Notice tone='hot' icon='warn'>{sentenceOf(error)}</Notice>
  if (!quote) return <Skeleton rows={2} shape='text' />
  return (
    <Card tone='plain'>
      <View className='row wrap between' style={{ gap: '2px 10px' }}><View className='strong'>签到时记入</View><View className='strong'>{duration(quote.creditMinutes)}</View></View>
      <Facts rows={[
        { label: '怎么算', value: partsText(quote.parts) }, { label: '这一周', value: quote.weekLeft > 0 ? `这个场地还能订 ${quote.weekLeft} 次` : '按协议的固定时段，不占次数' },
        { label: '账户', value: `${balanceText(quote.balanceMinutes)}${quote.standing === 'ok' ? '' : `（${CREDIT_STANDING[quote.standing]}）`}` }, { label: '审核', value: quote.needsApproval ? '要社区审核，结果会发消息' : '不用审核，订了就能用' },
      ]} />
    </Card>
  )
}
