// 按伙伴: how much each partner has in hand, so that work is spread and nobody is forgotten.
import { View } from '@tarojs/components'
import { PARTNER_KIND } from '@contract/terms'
import { Avatar } from '@/ui/avatar'
import { Card } from '@/ui/card'
import { Icon } from '@/ui/icon'
import { Tag } from '@/ui/tag'
import type { PartnerLoad } from '../api'
import './partner-loads.scss'

const KIND_TONE = { merchant: 'market', group: 'free', individual: 'low' } as const
const STATUS: Record<string, string> = { trial: '试运行', suspended: '暂停合作', exited: '已退出' }

export function PartnerLoads({ partners, onOpen }: { partners: readonly PartnerLoad[]; onOpen: (partnerId: string) => void }) {
  return (
    <View className='partner-loads'>
      {partners.map((one) => {
        const inHand = [[one.offering, '待接单'], [one.accepted, '已接单'], [one.inService, '服务中'], [one.delivered, '待确认']] as const
        const busy = inHand.filter(([count]) => count > 0)
        return (
          <Card key={one.partnerId} onTap={() => onOpen(one.partnerId)}>
            <View className='row'>
              <Avatar name={one.name} tone={KIND_TONE[one.kind]} />
              <View className='grow'>
                <View className='row wrap' style={{ gap: '2px 6px' }}>
                  <View className='strong'>{one.name}</View>
                  <Tag>{PARTNER_KIND[one.kind]}</Tag>
                  {STATUS[one.status] && <Tag kind='hot'>{STATUS[one.status]}</Tag>}
                </View>
                <View className='muted'>{busy.length ? busy.map(([count, label]) => `${label} ${count} 单`).join(' · ') : '手上没有单'}</View>
                <View className='hint'>{`近 30 天接单 ${one.jobs30} 次`}</View>
              </View>
              <Icon name='right' size={16} />
            </View>
          </Card>
        )
      })}
    </View>
  )
}
