// Where a partner stands and since when, its welfare share against the agreed floor, and what happened so far.
import { View } from '@tarojs/components'
import { EXIT_STAGE, PARTNER_STATUS } from '@contract/terms'
import { dayLabel, dayTime } from '@/lib/format'
import { Card } from '@/ui/card'
import { Facts } from '@/ui/facts'
import { Notice } from '@/ui/notice'
import { Tag } from '@/ui/tag'
import { Timeline } from '@/ui/timeline'
import type { Partner } from '../api'
import { dayText, PARTNER_TAG } from '../words'

export function welfareText({ percent, floorPercent }: Partner['welfare']): string {
  const share = percent === null ? '近 90 天还没有服务' : `近 90 天 ${percent}%`
  return floorPercent === null ? share : `${share}，协议约定不低于 ${floorPercent}%`
}
export function LifeCard({ partner: { status, statusSince, suspendedUntil, exit, welfare, servedCount } }: { partner: Partner }) {
  return (
    <Card>
      <View className='row wrap' style={{ marginBottom: '8px' }}><Tag kind={PARTNER_TAG[status]}>{PARTNER_STATUS[status]}</Tag>{exit && exit.stage !== 'exited' && <Tag kind='hot'>{EXIT_STAGE[exit.stage]}</Tag>}</View>
      <Facts rows={[
        { label: '开始', value: dayLabel(statusSince) }, { label: '暂停到', value: suspendedUntil && dayText(suspendedUntil) }, { label: '已服务', value: `${servedCount} 单` }, { label: '公益占比', value: welfareText(welfare) },
      ]} />
      {welfare.isBelow && <Notice tone='low' icon='heart'>公益和低偿的服务比约定的少，请多接这两类的单</Notice>}
    </Card>
  )
}
export function LifeEvents({ events }: Pick<Partner, 'events'>) {
  if (events.length === 0) return null
  return <Card title='经过'><Timeline items={events.map(({ at, by, what, why }) => ({ what: `${by} · ${what}`, when: dayTime(at), note: why }))} /></Card>
}
