// The cards of the dashboard: how it goes, demand against supply, answers, the three rates with their formulae, how work is shared.
import { View } from '@tarojs/components'
import { useState } from 'react'
import { CATEGORY, type Category } from '@contract/terms'
import { duration } from '@/lib/format'
import { BarChart } from '@/ui/bar-chart'
import { Card } from '@/ui/card'
import { Chips } from '@/ui/chips'
import { Facts } from '@/ui/facts'
import { Notice } from '@/ui/notice'
import type { Dashboard } from '../api'
import { bandRows, giniText, hourBars, percentText, rateRows, roundRows, shortHours, weekBars } from '../words'
import { CountRows } from './count-rows'

const WEEK = 7
export function CourseCard({ board: { byDay, days } }: { board: Dashboard }) {
  const bars = weekBars(byDay, days > 30 ? WEEK * 2 : WEEK)
  return (
    <Card title={days > 30 ? '每两周的订单' : '每周的订单'}>
      <BarChart bars={bars} unit='单' legend={['下单', '完成']} label={`下单和完成：${bars.map(({ label, value, value2 }) => `${label} 起下单 ${value}，完成 ${value2}`).join('；')}`} />
    </Card>
  )
}
/** One category at a time, so that the picture fits at any type size. */
export function SupplyCard({ heat }: { heat: Dashboard['heat'] }) {
  const [chosen, setChosen] = useState<Category>()
  const row = heat.find(({ category }) => category === chosen) ?? heat[0]
  if (!row) return null
  const bars = [{ name: '每周想要的', unit: '单', bars: hourBars(row, 'demand') }, { name: '每周能做的', unit: '人次', bars: hourBars(row, 'supply') }]
  const short = shortHours(row)
  return (
    <Card title='想要的和能做的'>
      <Chips items={heat.map(({ category }) => ({ value: category, label: CATEGORY[category] }))} value={row.category} onChange={setChosen} />
      <View style={{ margin: '10px 0' }}>{`${CATEGORY[row.category]}：${row.orders} 单，${row.unmet} 单没有满足，${row.partners} 家伙伴在做。`}</View>
      {bars.map(({ name, unit, bars: one }) => one.length > 0 && (
        <View key={name}>
          <View className='strong'>{name}</View>
          <BarChart bars={one} unit={unit} height={110} label={`${name}：${one.map(({ label, value }) => `${label} 点起 ${value}`).join('，')}`} />
        </View>
      ))}
      {short.length > 0 && <Notice tone='hot' icon='warn'>{`${short.join('、')}人手不够。`}</Notice>}
      <View className='hint'>横轴是几点起的两小时。「能做」是一周里有多少人次在班；一个人会做几类的，每类都算。</View>
    </Card>
  )
}
export function AnswerCard({ answer: { medianMinutes, answered, accepted, declined, expired, rounds } }: { answer: Dashboard['answer'] }) {
  return (
    <Card title='伙伴答复'>
      <Facts rows={[
        { label: '第一次答复', value: medianMinutes === null ? '还没有' : `下单后 ${duration(medianMinutes)}（中位数）` },
        { label: '接单率', value: accepted.whole > 0 ? `${percentText(accepted)} %` : '还没有' },
      ]} />
      <View className='hint' style={{ margin: '8px 0' }}>{`${answered} 单有过答复。接单率 = 接单 ${accepted.part} ÷（接单 ${accepted.part} + 拒单 ${declined} + 超时 ${expired}）。`}</View>
      <View className='strong'>问了几次才有着落</View>
      <CountRows rows={roundRows(rounds)} unit='单' />
    </Card>
  )
}
export function RatesCard({ board }: { board: Dashboard }) {
  return (
    <Card title='三率'>
      {rateRows(board).map(({ name, percent, formula, counts }) => (
        <View key={name} style={{ padding: '8px 0' }}>
          <View className='row wrap between' style={{ gap: '2px 10px' }}><View className='strong'>{name}</View><View className='strong num'>{percent === '—' ? percent : `${percent} %`}</View></View>
          <View className='muted'>{`${formula}（${counts}）`}</View>
        </View>
      ))}
    </Card>
  )
}
export function FairnessCard({ fairness: { partners, orders, gini, bands } }: { fairness: Dashboard['fairness'] }) {
  if (gini === null) return <Card title='订单分得匀不匀'><View className='muted'>近 30 天的单还太少，或者合伙人不到 3 家，看不出来。</View></Card>
  return (
    <Card title='订单分得匀不匀'>
      <View>{`近 30 天，${partners} 家伙伴接了 ${orders} 单。人手多的本该多接一些（按人数的平方根算），下面是各家接到的和该接的相比。`}</View>
      <CountRows rows={bandRows(bands)} unit='家' />
      <View className='muted'>{`基尼系数 ${giniText(gini)}。0 是完全一样，1 是一家全占。这里不列名字，也不排先后。`}</View>
    </Card>
  )
}
