// What an agreement says, in the order people ask: what for, from when to when, what one gets, what one gives, what if it is too late.
import { View } from '@tarojs/components'
import { CATEGORY } from '@contract/terms'
import { duration, yuan } from '@/lib/format'
import { Card } from '@/ui/card'
import { Facts } from '@/ui/facts'
import { useRooms, type Terms } from '../api'
import { dayText, slotText } from '../words'

export function TermsFacts({ terms, communityId, endsOn }: { terms: Terms; communityId: string; endsOn: string }) {
  const { data } = useRooms(terms.slots.length > 0 ? communityId : undefined)
  const roomName = (id: string) => data?.venues.find((room) => room.id === id)?.name ?? '场地'
  const { tariff, services, priceCaps } = terms
  return (
    <>
      <Card title='合作什么'>
        <Facts rows={[
          { label: '项目', value: terms.project }, { label: '服务谁', value: terms.customers }, { label: '收益分配', value: terms.benefitSplit },
          { label: '期限', value: `${dayText(terms.fromOn)}到 ${dayText(endsOn)}` }, { label: '复核', value: `${dayText(terms.reviewOn)}，双方看看要不要改` },
        ]} />
      </Card>
      <Card title='社区给什么'>
        <Facts rows={[
          { label: '场地', value: terms.slots.length > 0 ? terms.slots.map((slot) => <View key={`${slot.venueId}${slot.weekday}${slot.fromMinute}`}>{slotText(slot, roomName)}</View>) : '没有固定的场地，按需预订' },
          { label: '场地计时', value: `平时每小时记 ${tariff.normalPerHour} 分钟，高峰每小时记 ${tariff.peakPerHour} 分钟` },
        ]} />
      </Card>
      <Card title='合伙人还什么'>
        <Facts rows={[
          { label: '每月服务', value: services.length > 0 ? services.map(({ category, minutesPerMonth }) => <View key={category}>{`${CATEGORY[category]} ${duration(minutesPerMonth)}`}</View>) : '按用掉的场地还' },
          { label: '公益占比', value: `公益和低偿不低于 ${terms.welfarePercent}%` },
          { label: '价格上限', value: priceCaps.length > 0 ? priceCaps.map(({ category, capFen }) => <View key={category}>{`${CATEGORY[category]} ${yuan(capFen)}`}</View>) : '按服务目录的上限' },
        ]} />
      </Card>
      <Card title='欠了怎么办'>
        <Facts rows={[{ label: '多久要还', value: `${terms.dueDays} 天内` }, { label: '提醒线', value: `欠到 ${duration(terms.softMinutes)}就提醒` }, { label: '暂停线', value: `欠到 ${duration(terms.hardMinutes)}，暂停新的场地时段` }]} />
      </Card>
    </>
  )
}
