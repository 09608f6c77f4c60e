// One line of a statement for staff: its facts, and the way to take it back by a new entry; the line itself is never changed.
import { View } from '@tarojs/components'
import { Button } from '@/ui/button'
import { useConfirm } from '@/ui/dialog'
import { Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import { toast } from '@/ui/toast'
import { useReverse } from '../api'
import { lineTitle, signedText } from '../words'
import type { OpenLine } from './month-statement'
import { LineFacts } from './statement-view'

/** What two people signed is taken back by a dispute only (CREDIT_NEEDS_TWO). */
const SIGNED_BY_TWO = ['openOwed', 'openPrepaid', 'acceptResource', 'writeOff']

export function ReverseSheet({ partnerId, mayReverse, line, dispute, isReversed, month, onClose, onDone }: OpenLine & { partnerId: string; mayReverse: boolean }) {
  const [reverse] = useReverse()
  const confirm = useConfirm()
  const isSigned = SIGNED_BY_TWO.includes(line.kind)
  const canReverse = mayReverse && !isReversed && !isSigned && line.kind !== 'adjustReverse'
  const send = async () => {
    if (!await confirm({ title: '冲正这一笔？', text: `${lineTitle(line)} ${signedText(line.signedMinutes)}。账上会多一笔相反的记录，原来的一笔留着。一笔只能冲正一次。`, yes: '冲正', isDanger: true })) return
    if (await reverse({ partnerId, businessKey: line.businessKey, month })) {
      toast('已冲正', 'ok')
      onDone()
    }
  }
  return (
    <Sheet isOpen title='这一笔' onClose={onClose} bar={canReverse ? <Button block kind='danger' onTap={send}>冲正</Button> : undefined}>
      <View className='stack'>
        <LineFacts line={line} dispute={dispute} />
        {isReversed && <Notice icon='done'>这一笔已经冲正过，不能再冲正。</Notice>}
        {mayReverse && isSigned && !isReversed && <Notice icon='info'>这一笔有两个人签字，一个人不能冲正。记错了请合伙人提出异议，再来处理。</Notice>}
        {dispute?.status === 'open' && <Notice tone='low' icon='info'>合伙人对这一笔有异议，请到「签字和异议」里处理。</Notice>}
      </View>
    </Sheet>
  )
}
