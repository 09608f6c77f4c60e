// The fund line by line, newest first; a line pressed can be taken back by a new one.
import { View } from '@tarojs/components'
import { FUND_KIND } from '@contract/terms'
import { Card } from '@/ui/card'
import { Cell } from '@/ui/cell'
import { usePrompt } from '@/ui/dialog'
import { Tag } from '@/ui/tag'
import { toast } from '@/ui/toast'
import { useReverseLine, type FundLine } from '../api'
import { lineNote, signedYuan } from '../words'

export function FundLines({ lines, mayReverse, onDone }: { lines: readonly FundLine[]; mayReverse: boolean; onDone: () => void }) {
  const [reverse] = useReverseLine()
  const prompt = usePrompt()
  const now = new Date().toISOString()
  const ask = async ({ id: lineId, kind, fen }: FundLine) => {
    const reason = await prompt({ title: '冲正这一笔？', text: `${FUND_KIND[kind]} ${signedYuan(fen)}。会多一笔相反的记录，原来的一笔留着，只能冲正一次。`, label: '为什么冲正', max: 100, yes: '冲正' })
    if (reason && await reverse({ lineId, reason })) { toast('已冲正', 'ok'); onDone() }
  }
  return (
    <Card flush>
      {lines.map((line) => (
        <Cell key={line.id} title={FUND_KIND[line.kind]} note={lineNote(line, now)} value={signedYuan(line.fen)} tone={line.fen > 0 ? 'free' : 'plain'} onTap={mayReverse && line.kind !== 'reversal' && !line.isReversed ? () => void ask(line) : undefined}>
          <View className='muted'>{line.reverses === null ? line.note : `冲正第 ${line.reverses} 笔：${line.note}`}</View>
          {line.isReversed && <View className='row'><Tag>已冲正</Tag></View>}
        </Cell>
      ))}
    </Card>
  )
}
