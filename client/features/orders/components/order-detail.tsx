// Everything a viewer may see of an order. What the server left out stays out; nothing is hidden here.
import { View } from '@tarojs/components'
import { CONFIRM_OUTCOME, CONFIRM_WAY, DECLINE_REASON, OFFER_STATUS, PAYMENT_WAY, RATING_TAG, type RatingTag } from '@contract/terms'
import { dayTime, priceTag, yuan } from '@/lib/format'
import { Card } from '@/ui/card'
import { Facts } from '@/ui/facts'
import { Tag } from '@/ui/tag'
import { Timeline } from '@/ui/timeline'
import type { Order } from '../api'
import { creditText, fullTime, needsText } from '../words'
import { Photos } from './photos'

/** @param now the instant the page speaks from */
export function OrderFacts({ order, now }: { order: Order; now: string }) {
  const hasPartnerCard = order.viewer === 'resident'
  return (
    <Card title={order.itemName} aside={<Tag {...priceTag(order.priceMode, order.priceFen)} />}>
      <Facts rows={[
        { label: '为谁', value: order.forSelf ? '本人' : order.forName }, { label: '时间', value: fullTime(order, now) }, { label: '地点', value: order.address ?? order.zone },
        { label: '要求', value: needsText(order) },
        { label: '备注', value: order.isNoteInReview ? '备注正在审核' : order.note }, { label: '电话', value: order.phoneMasked },
        { label: '伙伴', value: !hasPartnerCard && order.partner?.name }, { label: '服务人员', value: !hasPartnerCard && order.worker?.name },
        { label: '下单', value: `${order.placedByName} · ${dayTime(order.placedAt, now)}` }, { label: '编号', value: order.number },
        { label: '抵服务', value: creditText(order) }, { label: '原因', value: order.viewer !== 'resident' && order.refusedReason },
      ]} />
      <Photos photos={order.photos} />
    </Card>
  )
}
export function OrderProof({ order, now }: { order: Order; now: string }) {
  const { proof } = order
  if (!proof || !(proof.note || proof.signedBy || proof.photos.length)) return null
  return (
    <Card title='服务凭证' aside={<View className='hint'>{dayTime(proof.at, now)}</View>}>
      <Facts rows={[{ label: '说明', value: proof.note }, { label: '签名', value: proof.signedBy }]} />
      <Photos photos={proof.photos} />
    </Card>
  )
}
export function OrderOutcome({ order }: { order: Order }) {
  const { confirmation, payment, rating } = order
  if (!confirmation && !payment && !rating) return null
  return (
    <Card title='结果'>
      <Facts rows={[
        { label: '确认', value: confirmation && `${CONFIRM_OUTCOME[confirmation.outcome]} · ${CONFIRM_WAY[confirmation.way]}${confirmation.way === 'auto' ? '' : ` · ${confirmation.by}`}` },
        { label: '说明', value: confirmation?.remark },
        { label: '收款', value: payment && `${yuan(payment.amountFen)} · ${PAYMENT_WAY[payment.way]}` },
        { label: '评价', value: rating && `准时 ${rating.punctuality} · 态度 ${rating.attitude} · 质量 ${rating.quality} · 整洁 ${rating.tidiness}` },
        { label: '印象', value: rating?.tags.map((tag) => RATING_TAG[tag as RatingTag] ?? tag).join('、') },
        { label: '留言', value: rating?.comment },
      ]} />
    </Card>
  )
}
export function OrderStory({ order, now }: { order: Order; now: string }) {
  const entries = [...order.timeline].sort((a, b) => b.at.localeCompare(a.at))
  return (
    <Card title='进度'>
      <Timeline items={entries.map((entry, index) => ({ what: `${entry.who} ${entry.what}`, when: dayTime(entry.at, now), note: entry.why, isNow: index === 0 }))} />
    </Card>
  )
}
function Offers({ order, now }: { order: Order; now: string }) {
  if (order.viewer !== 'staff' || order.offers.length === 0) return null
  return (
    <Card title='邀单'>
      <Facts rows={order.offers.map((offer) => ({ label: OFFER_STATUS[offer.status], value: `${offer.partnerName} · ${dayTime(offer.offeredAt, now)} 询问${offer.status === 'open' ? `，${dayTime(offer.expiresAt, now)} 前答复` : ''}${offer.declineReason ? `，${DECLINE_REASON[offer.declineReason]}` : ''}` }))} />
    </Card>
  )
}
/** The whole of it in reading order, for the desks. */
export function OrderDetail({ order }: { order: Order }) {
  const now = new Date().toISOString()
  return (
    <View>
      <OrderFacts order={order} now={now} />
      <Offers order={order} now={now} />
      <OrderProof order={order} now={now} />
      <OrderOutcome order={order} />
      <OrderStory order={order} now={now} />
    </View>
  )
}
