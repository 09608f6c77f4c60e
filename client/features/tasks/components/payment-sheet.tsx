import { useState } from 'react'
import { View } from '@tarojs/components'
import { PAYMENT_WAY, type PaymentWay } from '@contract/terms'
import { yuan } from '@/lib/format'
import { Button } from '@/ui/button'
import { ChoiceChips } from '@/ui/choice-chips'
import { Field } from '@/ui/field'
import { Sheet } from '@/ui/sheet'
import { useRecordPayment } from '../api'

const WAYS = (Object.keys(PAYMENT_WAY) as PaymentWay[]).map((value) => ({ value, label: PAYMENT_WAY[value] }))
/** 记录收款: the money went from hand to hand; here it is only written down, never above the quote. */
export function PaymentSheet({ orderId, quoteFen, isOpen, onClose, onDone }: { orderId: string; quoteFen: number; isOpen: boolean; onClose: () => void; onDone: () => void }) {
  const [amount, setAmount] = useState(String(quoteFen / 100))
  const [way, setWay] = useState<string>('cash')
  const [record] = useRecordPayment()
  const amountFen = Math.round(Number(amount) * 100)
  const isWrong = amount.trim() === '' || !Number.isFinite(amountFen) || amountFen < 0 || amountFen > quoteFen
  const send = async () => { if (await record({ orderId, amountFen, way: way as PaymentWay })) onDone() }
  return (
    <Sheet isOpen={isOpen} title='收了多少？' aside={`报价 ${yuan(quoteFen)}`} onClose={onClose} bar={<Button block disabled={isWrong} onTap={send}>记录</Button>}>
      <View className='stack'>
        <Field name='amount' label='金额（元）' type='digit' value={amount} onChange={setAmount} error={isWrong ? '请填不超过报价的金额' : undefined} required />
        <ChoiceChips name='way' label='怎么付的' options={WAYS} value={way} onChange={setWay} />
      </View>
    </Sheet>
  )
}
