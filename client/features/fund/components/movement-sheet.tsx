// Money in, or a spending to be signed by a second person: what, how much, when, and a note that colleagues read.
import { useState } from 'react'
import { View } from '@tarojs/components'
import type { FundIncome, FundSpending } from '@contract/terms'
import { chinaDay, yuan } from '@/lib/format'
import { Button } from '@/ui/button'
import { ChoiceChips } from '@/ui/choice-chips'
import { DayField } from '@/ui/day-field'
import { Field } from '@/ui/field'
import { Notice } from '@/ui/notice'
import type { Option } from '@/ui/picker-field'
import { Sheet } from '@/ui/sheet'
import { toast } from '@/ui/toast'
import { useProposeSpending, useRecordIncome } from '../api'
import { amountOf, incomeOptions, spendingOptions } from '../words'

interface Filled<K> { kind: K; fen: number; on: string; note: string }
interface MovementFormProps<K extends string> { title: string; first: K; kinds: Option<K>[]; most?: number; hint: string; warning: string; yes: string; send: (filled: Filled<K>) => Promise<void>; onClose: () => void }

function MovementForm<K extends string>({ title, first, kinds, most, hint, warning, yes, send, onClose }: MovementFormProps<K>) {
  const today = chinaDay(new Date().toISOString())
  const [kind, setKind] = useState<K>(first)
  const [amount, setAmount] = useState('')
  const [on, setOn] = useState(today)
  const [note, setNote] = useState('')
  const fen = amountOf(amount, most)
  const error = amount && !fen ? (most === undefined ? '请填金额，最多两位小数' : `请填不超过 ${yuan(most)}的金额`) : undefined
  return (
    <Sheet isOpen title={title} onClose={onClose} bar={<Button block disabled={!fen || !note.trim()} onTap={() => (fen ? send({ kind, fen, on, note: note.trim() }) : undefined)}>{yes}</Button>}>
      <View className='stack'>
        <ChoiceChips name='kind' options={kinds} value={kind} onChange={setKind} />
        <Field name='amount' type='digit' label='多少元' value={amount} onChange={setAmount} hint={hint} error={error} />
        <DayField name='on' label='哪一天' value={on} to={today} onChange={setOn} />
        <Field name='note' label='说明' value={note} onChange={setNote} max={100} hint='同事能看到；公示只写类别和金额，不写说明' />
        <Notice icon='people'>{warning}</Notice>
      </View>
    </Sheet>
  )
}
interface MovementSheetProps { communityId: string; onClose: () => void; onDone: () => void }
export function IncomeSheet({ communityId, onClose, onDone }: MovementSheetProps) {
  const [record] = useRecordIncome()
  const send = async (filled: Filled<FundIncome>) => {
    if (await record({ communityId, ...filled })) { toast('已记入', 'ok'); onDone() }
  }
  return <MovementForm title='记一笔收入' first='agreementShare' kinds={incomeOptions} hint='收到的钱，记入后不能修改' warning='记错了可以冲正，原来的一笔会留着。' yes='记入' send={send} onClose={onClose} />
}
/** @param most what is in the fund */
export function SpendingSheet({ communityId, most, onClose, onDone }: MovementSheetProps & { most: number }) {
  const [propose] = useProposeSpending()
  const send = async (filled: Filled<FundSpending>) => {
    if (await propose({ communityId, ...filled })) { toast('已提交，等另一位签字', 'ok'); onDone() }
  }
  return <MovementForm title='提一笔支出' first='welfare' kinds={spendingOptions} most={most} hint={`现在有 ${yuan(most)}`} warning='要另一位工作人员签字才记账；自己不能签自己的。' yes='提交' send={send} onClose={onClose} />
}
