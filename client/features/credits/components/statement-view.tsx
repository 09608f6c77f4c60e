// A month's statement: opening, every line with its day, closing, and the last number and hash to compare with. Readable in black and white.
import { View } from '@tarojs/components'
import { DISPUTE_REASON } from '@contract/terms'
import { dayLabel, duration } from '@/lib/format'
import { Card } from '@/ui/card'
import { Cell } from '@/ui/cell'
import { Facts } from '@/ui/facts'
import { Stat, Stats } from '@/ui/stat'
import { Tag, type TagKind } from '@/ui/tag'
import type { Line, LineDispute, Statement } from '../api'
import { hoursOf, repaidMinutes, usedMinutes } from '../figures'
import { balanceText, lineNote, lineTitle, reversalOf, shortHash, signedText } from '../words'

export const DISPUTE_STATUS: Record<LineDispute['status'], { kind: TagKind; children: string }> = {
  open: { kind: 'low', children: '异议处理中' }, upheld: { kind: 'ok', children: '异议成立，已冲正' }, rejected: { kind: 'plain', children: '异议未成立' },
}
function LineCell({ line, dispute, isReversed, onOpen }: { line: Line; dispute: LineDispute | undefined; isReversed: boolean; onOpen: () => void }) {
  const now = new Date().toISOString()
  return (
    <Cell title={lineTitle(line)} note={lineNote(line, now)} value={signedText(line.signedMinutes)} tone={line.signedMinutes < 0 ? 'free' : 'plain'} onTap={onOpen}>
      {(dispute || isReversed) && <View className='row wrap' style={{ marginTop: '4px' }}>{dispute ? <Tag {...DISPUTE_STATUS[dispute.status]} /> : <Tag>已冲正</Tag>}</View>}
    </Cell>
  )
}
export function StatementView({ statement, onOpenLine }: { statement: Statement; onOpenLine: (line: Line) => void }) {
  const { lines, moved, openingMinutes, closingMinutes, lastSequence, lastHash, disputes } = statement
  return (
    <>
      <Stats>
        <Stat value={hoursOf(usedMinutes(moved))} unit='小时' label='用了场地' />
        <Stat value={hoursOf(repaidMinutes(moved))} unit='小时' label='已抵扣' tone='free' />
      </Stats>
      <Card flush>
        <Cell title='期初' value={balanceText(openingMinutes)} tone='plain' />
        {lines.map((line) => <LineCell key={line.businessKey} line={line} dispute={disputes.find(({ businessKey }) => businessKey === line.businessKey)} isReversed={!!reversalOf(lines, line)} onOpen={() => onOpenLine(line)} />)}
        {lines.length === 0 && <Cell title='这个月没有变动' />}
        <Cell title='期末' value={balanceText(closingMinutes)} tone='plain' />
      </Card>
      {lastSequence > 0 && <View className='hint'>{`最后一笔是第 ${lastSequence} 笔，校验码 ${shortHash(lastHash)}。双方的校验码一样，说明账没有被改过。`}</View>}
    </>
  )
}
/** Everything known of one line; nobody's name is in the ledger. */
export function LineFacts({ line, dispute }: { line: Line; dispute: LineDispute | undefined }) {
  const now = new Date().toISOString()
  return (
    <Facts rows={[
      { label: '什么事', value: lineTitle(line) }, { label: '哪一天', value: dayLabel(line.occurredAt, now) }, { label: '记入', value: `${dayLabel(line.at, now)}，第 ${line.sequence} 笔` },
      { label: '实际', value: duration(line.minutes) }, { label: '变动', value: line.isDeclared ? '还没有批准，暂不计' : signedText(line.signedMinutes) }, { label: '记后', value: balanceText(line.balanceMinutes) },
      { label: '校验码', value: shortHash(line.hash) }, { label: '异议', value: dispute && `${DISPUTE_REASON[dispute.reason]}，${DISPUTE_STATUS[dispute.status].children}` },
    ]} />
  )
}
