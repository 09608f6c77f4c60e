// A quarter of the fund for everybody: what was there, what came in and went out by kind, what is left. No note, no name.
import { View } from '@tarojs/components'
import { yuan } from '@/lib/format'
import { BarChart } from '@/ui/bar-chart'
import { Card } from '@/ui/card'
import { Cell } from '@/ui/cell'
import { Section } from '@/ui/section'
import { Stat, Stats } from '@/ui/stat'
import type { PublicFund } from '../api'
import { inAndOut, movedBars, movedRows, signedYuan } from '../words'

export function FundSheet({ fund: { openingFen, moved, closingFen, lines, isFinal } }: { fund: PublicFund }) {
  const { inFen, outFen } = inAndOut(moved)
  const bars = movedBars(moved)
  return (
    <>
      <Card title='这个季度'>
        <View>{`收入 ${yuan(inFen)}，支出 ${yuan(outFen)}，一共 ${lines} 笔，现在余 ${yuan(closingFen)}。`}</View>
        <View className='muted'>{isFinal ? '季度已经结束，这些数字不会再变。' : '季度还没有结束，数字还会变。'}</View>
      </Card>
      <Stats>
        <Stat value={yuan(inFen).replace(' 元', '')} unit='元' label='收入' tone='free' />
        <Stat value={yuan(outFen).replace(' 元', '')} unit='元' label='支出' />
      </Stats>
      {bars.length > 0 && <Card title='每类多少钱'><BarChart bars={bars} unit='元' label={`本季度：${movedRows(moved).map(({ label, fen }) => `${label} ${signedYuan(fen)}`).join('，')}`} /></Card>}
      <Section title='账怎么算'>
        <Card flush>
          <Cell title='季度开始' value={yuan(openingFen)} tone='plain' />
          {movedRows(moved).map(({ label, fen }) => <Cell key={label} title={label} value={signedYuan(fen)} tone={fen > 0 ? 'free' : 'plain'} />)}
          <Cell title='季度末' value={yuan(closingFen)} tone='plain' />
        </Card>
        <View className='hint'>每笔支出都由两位社区工作人员签字；记错的用相反的一笔冲正，原来的一笔留着。</View>
      </Section>
    </>
  )
}
