// 年度评议: the stars are counted, the sentence is staff's.
import { useState } from 'react'
import { chinaDay } from '@/lib/format'
import { sentenceOf } from '@/lib/errors'
import { Button } from '@/ui/button'
import { ChoiceChips } from '@/ui/choice-chips'
import { Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import { Stat, Stats } from '@/ui/stat'
import { TextArea } from '@/ui/text-area'
import { toast } from '@/ui/toast'
import { useReviewFigures, useSaveReview } from '../api'

export function ReviewSheet({ partnerId, onClose, onDone }: { partnerId: string; onClose: () => void; onDone: () => void }) {
  const thisYear = Number(chinaDay(new Date().toISOString()).slice(0, 4))
  const [year, setYear] = useState(thisYear)
  const [sentence, setSentence] = useState('')
  const { data, error } = useReviewFigures(partnerId, year)
  const [save] = useSaveReview()
  const send = async () => {
    if (!await save({ partnerId, year, sentence: sentence.trim() })) return
    toast('已公布在合伙人主页', 'ok')
    onDone()
  }
  return (
    <Sheet isOpen title='年度评议' onClose={onClose} bar={<Button block disabled={!sentence.trim() || !data} onTap={send}>公布</Button>}>
      <ChoiceChips name='year' label='哪一年' options={[thisYear, thisYear - 1].map((one) => ({ value: String(one), label: `${one} 年` }))} value={String(year)} onChange={(value) => value && setYear(Number(value))} />
      {!!error && <Notice tone='hot' icon='warn'>{sentenceOf(error)}</Notice>}
      {data && (
        <Stats>
          <Stat value={data.stars ?? '—'} unit={data.stars === null ? undefined : '星'} label='评星' />
          <Stat value={data.confirmedOrders} unit='单' label='居民确认过' />
          <Stat value={data.rating === null ? '—' : data.rating.toFixed(1)} unit={data.rating === null ? undefined : '分'} label='平均评分' />
        </Stats>
      )}
      <Notice icon='star'>星级只算居民确认过的订单，自动确认的不算；不到 5 单不评星。</Notice>
      <TextArea name='sentence' label='社区的一句话，居民会看到' max={100} value={sentence} onChange={setSentence} />
    </Sheet>
  )
}
