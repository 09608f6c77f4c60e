// One line of the statement, and for its partner the way to say that it is wrong: once, with a reason, asked again before it is sent.
import { useState } from 'react'
import { View } from '@tarojs/components'
import { DISPUTE_REASON, type DisputeReason } from '@contract/terms'
import { Button } from '@/ui/button'
import { ChoiceChips } from '@/ui/choice-chips'
import { useConfirm } from '@/ui/dialog'
import { Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import { toast } from '@/ui/toast'
import { useDisputeLine, type Line, type LineDispute } from '../api'
import { lineTitle, signedText } from '../words'
import { LineFacts } from './statement-view'

const REASONS = (Object.keys(DISPUTE_REASON) as DisputeReason[]).map((value) => ({ value, label: DISPUTE_REASON[value] }))
interface LineSheetProps { line: Line; dispute: LineDispute | undefined; partnerId: string; month: string; onClose: () => void; onDone: () => void }

export function DisputeSheet({ line, dispute, partnerId, month, onClose, onDone }: LineSheetProps) {
  const [reason, setReason] = useState<DisputeReason | ''>('')
  const [send] = useDisputeLine()
  const confirm = useConfirm()
  const submit = async () => {
    if (!reason) return
    if (!await confirm({ title: '提出异议？', text: `${lineTitle(line)} ${signedText(line.signedMinutes)}：${DISPUTE_REASON[reason]}。由社区工作人员核对，成立就冲正这一笔。`, yes: '提出' })) return
    if (await send({ partnerId, businessKey: line.businessKey, month, reason })) {
      toast('已提出，等社区核对', 'ok')
      onDone()
    }
  }
  return (
    <Sheet isOpen title='这一笔' onClose={onClose} bar={dispute ? undefined : <Button block kind='outline' disabled={!reason} onTap={submit}>提出异议</Button>}>
      <View className='stack'>
        <LineFacts line={line} dispute={dispute} />
        {!dispute && <ChoiceChips name='reason' label='这一笔不对？说说哪里不对' options={REASONS} value={reason} onChange={setReason} />}
        {dispute?.status === 'open' && <Notice icon='clock'>社区正在核对，结果会写在对账单上。</Notice>}
      </View>
    </Sheet>
  )
}
