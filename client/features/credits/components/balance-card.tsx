// The answer first: what is owed or prepaid, by when, where the account stands; then the balance over time as a picture.
import { View } from '@tarojs/components'
import { chinaDay, duration } from '@/lib/format'
import { Card } from '@/ui/card'
import { LineChart } from '@/ui/line-chart'
import { Notice } from '@/ui/notice'
import { Tag } from '@/ui/tag'
import type { Account } from '../api'
import { chartSummary, dailyPoints, linesOf } from '../figures'
import { balanceFigure, nextDueText, standingLead, standingTag } from '../words'
import './balance-card.scss'

export function BalanceCard({ account }: { account: Account }) {
  const { label, minutes, tone } = balanceFigure(account.balanceMinutes)
  const points = dailyPoints(account, chinaDay(new Date().toISOString()))
  const lead = standingLead(account)
  return (
    <>
      <Card>
        <View className='row between wrap'><View className='muted'>{label}</View><Tag {...standingTag(account.standing)} /></View>
        <View className={`num balance-card__number tone--${tone}`}>{duration(minutes)}</View>
        <View className='muted'>{nextDueText(account)}</View>
        {points.length > 1 && <LineChart points={points} lines={linesOf(account, points)} label={chartSummary(points, account)} height={170} />}
        {points.length > 1 && <View className='hint'>{`欠服务到 ${duration(account.softMinutes)} 提醒，到 ${duration(account.hardMinutes)} 暂停新时段`}</View>}
      </Card>
      {lead && <Notice tone={account.standing === 'held' ? 'hot' : 'low'} icon='warn'>{lead}</Notice>}
    </>
  )
}
