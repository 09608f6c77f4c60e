// Everything a viewer may see of an order. What the server left out stays out; nothing is hidden here.
import { Image, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { CONFIRM_OUTCOME, CONFIRM_WAY, DECLINE_REASON, OFFER_STATUS, PAYMENT_WAY } from '@contract/terms'
import { dayTime, priceTag, timeRange, yuan } from '@/lib/format'
import { Card } from '@/ui/card'
import { Facts } from '@/ui/facts'
import { Tag } from '@/ui/tag'
import { Timeline } from '@/ui/timeline'
import type { Order } from '../api'

function Photos({ photos }: { photos: Order['photos'] }) {
  if (photos.length === 0) return null
  return (
    <View className='row wrap'>
      {photos.map((photo) => <Image key={photo.id} src={photo.url} mode='aspectFill' style={{ width: '88px', height: '88px', borderRadius: '8px' }} onClick={() => void Taro.previewImage({ current: photo.url, urls: photos.map((one) => one.url) })} />)}
    </View>
  )
}
function timeText(order: Order): string {
  if (order.isAgreed && order.startAt) return timeRange(order.startAt, order.endAt)
  return order.isAnyTime ? '随时都可以' : order.wishes.map((wish) => dayTime(wish)).join('，或 ')
}
function Proof({ order }: { order: Order }) {
  const { proof } = order
  if (!proof) return null
  return (
    <Card title='服务凭证' aside={<View className='hint'>{dayTime(proof.at)}</View>}>
      <Facts rows={[{ label: '说明', value: proof.note }, { label: '签名', value: proof.signedBy }]} />
      <Photos photos={proof.photos} />
    </Card>
  )
}
function Outcome({ order }: { order: Order }) {
  const { confirmation, payment, rating } = order
  if (!confirmation && !payment && !rating) return null
  return (
    <Card title='结果'>
      <Facts rows={[
        { label: '确认', value: confirmation && `${CONFIRM_OUTCOME[confirmation.outcome]} · ${CONFIRM_WAY[confirmation.way]} · ${confirmation.by}` },
        { label: '说明', value: confirmation?.remark },
        { label: '收款', value: payment && `${yuan(payment.amountFen)} · ${PAYMENT_WAY[payment.way]}` },
        { label: '评价', value: rating && `准时 ${rating.punctuality} · 态度 ${rating.attitude} · 质量 ${rating.quality} · 整洁 ${rating.tidiness}` },
        { label: '留言', value: rating?.comment },
      ]} />
    </Card>
  )
}
export function OrderDetail({ order }: { order: Order }) {
  return (
    <View className='stack'>
      <Card title={order.itemName} aside={<Tag {...priceTag(order.priceMode, order.priceFen)} />}>
        <Facts rows={[
          { label: '为谁', value: order.forName }, { label: '时间', value: timeText(order) }, { label: '地点', value: order.address ?? order.zone },
          { label: '备注', value: order.isNoteInReview ? '备注正在审核' : order.note }, { label: '电话', value: order.phoneMasked },
          { label: '伙伴', value: order.partner?.name }, { label: '服务人员', value: order.worker?.name },
          { label: '下单', value: `${order.placedByName} · ${dayTime(order.placedAt)}` }, { label: '编号', value: order.number },
          { label: '原因', value: order.refusedReason },
        ]} />
        <Photos photos={order.photos} />
      </Card>
      {order.viewer === 'staff' && order.offers.length > 0 && (
        <Card title='邀单'>
          <Facts rows={order.offers.map((offer) => ({ label: OFFER_STATUS[offer.status], value: `${offer.partnerName} · ${dayTime(offer.offeredAt)} 询问${offer.status === 'open' ? `，${dayTime(offer.expiresAt)} 前答复` : ''}${offer.declineReason ? `，${DECLINE_REASON[offer.declineReason]}` : ''}` }))} />
        </Card>
      )}
      <Proof order={order} />
      <Outcome order={order} />
      <Card title='进度'>
        <Timeline items={[...order.timeline].sort((a, b) => b.at.localeCompare(a.at)).map((entry, index) => ({ what: `${entry.who} ${entry.what}`, when: dayTime(entry.at), note: entry.why ?? undefined, isNow: index === 0 }))} />
      </Card>
    </View>
  )
}
