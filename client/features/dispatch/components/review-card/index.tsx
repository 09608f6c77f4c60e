// A text the platform's check could not settle: staff read it before anyone else does (A17).
import { View } from '@tarojs/components'
import { dayTime } from '@/lib/format'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { useConfirm } from '@/ui/dialog'
import { Tag } from '@/ui/tag'
import { toast } from '@/ui/toast'
import { useDecideReview, type Review } from '../../api'
import './index.scss'

const FIELD: Record<Review['field'], string> = { note: '下单备注', proofNote: '服务说明', comment: '评价留言', remark: '确认说明' }
interface ReviewCardProps { review: Review; onOpenOrder: () => void; onDone: () => void }

export function ReviewCard({ review, onOpenOrder, onDone }: ReviewCardProps) {
  const [decide] = useDecideReview()
  const confirm = useConfirm()
  const give = async (verdict: 'pass' | 'risky') => {
    if (verdict === 'risky' && !await confirm({ title: '不让这段文字显示？', text: '别人永远看不到它，订单照常进行。', yes: '不通过', isDanger: true })) return
    if (await decide({ orderId: review.orderId, field: review.field, verdict })) toast(verdict === 'pass' ? '已通过' : '已拒绝', 'ok')
    onDone()
  }
  return (
    <Card title={review.by} aside={<Tag>{FIELD[review.field]}</Tag>}>
      <View className='review-card__text'>{review.text}</View>
      <View className='hint'>{dayTime(review.at)}</View>
      <View className='review-card__foot'>
        <Button kind='text' size='s' onTap={onOpenOrder}>看订单</Button>
        <View className='row'><Button kind='outline' size='s' onTap={() => give('risky')}>不通过</Button><Button size='s' onTap={() => give('pass')}>通过</Button></View>
      </View>
    </Card>
  )
}
