// The quarter's public sheet 公示: sums that anyone may check, no person and no partner in it; readable on paper without colour.
import { View } from '@tarojs/components'
import { CREDIT_KIND } from '@contract/terms'
import { duration } from '@/lib/format'
import { BarChart } from '@/ui/bar-chart'
import { Card } from '@/ui/card'
import { Cell } from '@/ui/cell'
import { Section } from '@/ui/section'
import { Stat, Stats } from '@/ui/stat'
import type { PublicSheet } from '../api'
import { hoursOf, inOrder, movedBars, repaidMinutes, usedMinutes } from '../figures'
import { balanceText, signedText } from '../words'

export function SheetView({ sheet }: { sheet: PublicSheet }) {
  const { accounts, moved, openingOwedMinutes, openingPrepaidMinutes, closingOwedMinutes, closingPrepaidMinutes, declaredMinutes, isFinal } = sheet
  const bars = movedBars(moved)
  const opening = openingOwedMinutes - openingPrepaidMinutes
  return (
    <>
      <Card title='这个季度'>
        <View>{`${accounts} 家伙伴用社区场地 ${duration(usedMinutes(moved))}，${repaidMinutes(moved) > 0 ? `用服务、课程和资源抵了 ${duration(repaidMinutes(moved))}` : '还没有用服务、课程或资源抵'}。`}</View>
        <View className='muted'>{isFinal ? '季度已经结束，这些数字不会再变。' : '季度还没有结束，数字每天会变。'}</View>
      </Card>
      <Stats>
        <Stat value={hoursOf(closingOwedMinutes)} unit='小时' label='还欠社区' tone='hot' />
        <Stat value={hoursOf(closingPrepaidMinutes)} unit='小时' label='预存在社区' tone='free' />
      </Stats>
      {moved.length > 0 && <Card title='各类时长'><BarChart bars={bars} unit='小时' label={`本季度：${bars.map(({ label, value }) => `${label} ${value} 小时`).join('，')}`} /></Card>}
      <Section title='账怎么算'>
        <Card flush>
          <Cell title='季度开始' note={`欠服务 ${duration(openingOwedMinutes)}，预存 ${duration(openingPrepaidMinutes)}`} value={balanceText(opening)} tone='plain' />
          {inOrder(moved).map(({ kind, minutes }) => <Cell key={kind} title={CREDIT_KIND[kind]} value={signedText(minutes)} tone={minutes < 0 ? 'free' : 'plain'} />)}
          <Cell title='季度末' note={`欠服务 ${duration(closingOwedMinutes)}，预存 ${duration(closingPrepaidMinutes)}`} value={balanceText(closingOwedMinutes - closingPrepaidMinutes)} tone='plain' />
        </Card>
        {declaredMinutes > 0 && <View className='hint'>{`另有 ${duration(declaredMinutes)} 是补录的，还没有第二个人批准，不在上面的数字里。`}</View>}
      </Section>
      <Section title='怎么看'>
        <Card>
          <View>伙伴用社区的场地，按时长记下；给居民做服务、上课，或拿来物资、图书，按时长抵掉。多做的预存起来。时长不能转让，也不能换钱。</View>
          <View className='muted'>每个数字都由账本逐笔加出来：季度开始加上各项变动，等于季度末。</View>
        </Card>
      </Section>
    </>
  )
}
