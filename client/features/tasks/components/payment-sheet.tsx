import { useState } from 'react'
import { View } from '@tarojs/components'
import { PAYMENT_WAY, type PaymentWay } from '@contract/terms'
import { yuan } from '@/lib/format'
import { fenOf, yuanText } from '@/lib/money'
import { Button } from '@/ui/button'
import { ChoiceChips } from '@/ui/choice-chips'
import { Field } from '@/ui/field'
import { Sheet } from '@/ui/sheet'
import { toast } from '@/ui/toast'
import { useRecordPayment } from '../api'

const WAYS = (Object.keys(PAYMENT_WAY) as PaymentWay[]).map((value) => ({ value, label: PAYMENT_WAY[value] }))
/** 记录收款: the money went from hand to hand; here it is only written down, never above the quote. */
export function PaymentSheet({ orderId, quoteFen, isOpen, onClose, onDone }: { orderId: string; quoteFen: number; isOpen: boolean; onClose: () => void; onDone: () => void }) {
  const [amount, setAmount] = useState(yuanText(quoteFen))
  const [way, setWay] = useState<PaymentWay>('cash')
  const [record] = useRecordPayment()
  const amountFen = fenOf(amount)
  const error = amountFen === null ? '请填写金额，最多两位小数' : amountFen > quoteFen ? `不能超过报价 ${yuan(quoteFen)}` : undefined
  const send = async () => {
    if (amountFen === null || !await record({ orderId, amountFen, way })) return
    toast('已记录', 'ok')
    onDone()
  }
  return (
    <Sheet isOpen={isOpen} title='收了多少？' aside={`报价 ${yuan(quoteFen)}`} onClose={onClose} bar={<Button block disabled={!!error} onTap={send}>记录</Button>}>
      <View className='stack'>
        <Field name='amount' label='金额（元）' type='digit' value={amount} onChange={setAmount} error={error} />
        <ChoiceChips name='way' label='怎么付的' options={WAYS} value={way} onChange={setWay} />
      </View>
    </Sheet>
  )
}
