// One partner in the staff's list, with what must not be missed.
import { View } from '@tarojs/components'
import { DOCUMENT_KIND, EXIT_STAGE, PARTNER_KIND, PARTNER_STATUS } from '@contract/terms'
import { Card } from '@/ui/card'
import { Tag } from '@/ui/tag'
import type { PartnerRow } from '../api'
import { expiryText, PARTNER_TAG } from '../words'

const SOON_DAYS = 30
/** What wants a hand, the most pressing first. */
export function worriesOf({ soonest, waitingDocuments, isActivationProposed, exitStage, agreement, welfare, status }: PartnerRow): { text: string; isHot: boolean }[] {
  return [
    ...(exitStage && exitStage !== 'exited' ? [{ text: EXIT_STAGE[exitStage], isHot: true }] : []),
    ...(soonest && soonest.daysLeft < 0 ? [{ text: `${DOCUMENT_KIND[soonest.kind]}${expiryText(soonest.expiresOn, soonest.daysLeft).text}`, isHot: true }] : []),
    ...(waitingDocuments > 0 ? [{ text: `${waitingDocuments} 份证件待审核`, isHot: true }] : []),
    ...(soonest && soonest.daysLeft >= 0 && soonest.daysLeft <= SOON_DAYS ? [{ text: `${DOCUMENT_KIND[soonest.kind]}${expiryText(soonest.expiresOn, soonest.daysLeft).text}`, isHot: soonest.daysLeft <= 7 }] : []),
    ...(isActivationProposed ? [{ text: '可以转为正式', isHot: false }] : []),
    ...(agreement?.isReviewDue ? [{ text: '协议该复核', isHot: false }] : []),
    ...(!agreement && status !== 'exited' ? [{ text: '还没有协议', isHot: false }] : []),
    ...(welfare.isBelow ? [{ text: '公益占比不够', isHot: false }] : []),
  ]
}
export function PartnerRowCard({ row, isChosen, onOpen }: { row: PartnerRow; isChosen?: boolean; onOpen: () => void }) {
  const { name, kind, status, servedCount, rating, stars, welfare } = row
  const facts = [PARTNER_KIND[kind], `服务 ${servedCount} 单`, rating === null ? '' : `评分 ${rating.toFixed(1)}`, stars === null ? '' : `${stars} 星`, welfare.percent === null ? '' : `公益占比 ${welfare.percent}%`]
  return (
    <Card tone={isChosen ? 'hot' : undefined} onTap={onOpen}>
      <View className='row wrap between' style={{ gap: '2px 10px' }}><View className='strong'>{name}</View><Tag kind={PARTNER_TAG[status]}>{PARTNER_STATUS[status]}</Tag></View>
      <View className='muted'>{facts.filter(Boolean).join(' · ')}</View>
      <View className='row wrap' style={{ gap: '6px', marginTop: '8px' }}>{worriesOf(row).map(({ text, isHot }) => <Tag key={text} kind={isHot ? 'hot' : 'low'}>{text}</Tag>)}</View>
    </Card>
  )
}
