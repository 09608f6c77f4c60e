// What who books a room should know: hours, price, rules, when it is closed; with its pictures.
import { Image, ScrollView, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { dayTime, duration } from '@/lib/format'
import { Card } from '@/ui/card'
import { Facts } from '@/ui/facts'
import { EQUIPMENT } from '@contract/terms'
import type { Room } from '../api'
import { hoursText, tariffText } from '../words'
import './room-facts.scss'

export function RoomPictures({ pictures }: Pick<Room, 'pictures'>) {
  if (pictures.length === 0) return null
  const urls = pictures.map(({ url }) => url)
  return (
    <ScrollView scrollX className='room-pictures' showScrollbar={false}>
      <View className='room-pictures__row'>
        {pictures.map(({ id, url }) => <Image key={id} className='room-pictures__one' src={url} mode='aspectFill' onClick={() => void Taro.previewImage({ current: url, urls })} />)}
      </View>
    </ScrollView>
  )
}
export function RoomFacts({ room }: { room: Room }) {
  const { quota } = room
  return (
    <Card title='场地说明'>
      <Facts rows={[
        { label: '在哪里', value: room.place }, { label: '能坐', value: `${room.capacity} 人` }, { label: '设备', value: room.equipment.map((one) => EQUIPMENT[one]).join('、') },
        { label: '开放', value: hoursText(room.windows) }, { label: '高峰', value: hoursText(room.tariff.peakWindows) }, { label: '时长', value: tariffText(room.tariff) },
        { label: '预订', value: `一次最长 ${duration(quota.maxMinutesPerBooking)}，每周最多 ${quota.bookingsPerWeek} 次，可以订 ${quota.bookAheadDays} 天以内的；同一天的两次之间要隔开` },
        { label: '签到', value: `开始前 15 分钟到开始后 ${room.releaseAfterMinutes} 分，没有签到就放开给别人，不记时长` },
        { label: '审核', value: room.isApprovalNeeded ? '要社区审核' : '' }, { label: '放假', value: room.holidays.map((day) => `${Number(day.slice(5, 7))} 月 ${Number(day.slice(8))} 日`).join('、') },
        { label: '临时关闭', value: room.closures.map(({ id, fromAt, toAt, reason }) => <View key={id}>{`${dayTime(fromAt)} 到${dayTime(toAt)}：${reason}`}</View>) }, { label: '注意', value: room.description },
      ].filter(({ value }) => !Array.isArray(value) || value.length > 0)} />
    </Card>
  )
}
