import { useState } from 'react'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { Sheet } from '@/ui/sheet'
import { useStart } from '../api'

/** 开始服务: the four digits the resident reads out prove that somebody is at the door. */
export function StartSheet({ orderId, isOpen, onClose, onDone }: { orderId: string; isOpen: boolean; onClose: () => void; onDone: () => void }) {
  const [serviceCode, setCode] = useState('')
  const [start] = useStart()
  const send = async () => { if (await start({ orderId, serviceCode })) onDone() }
  return (
    <Sheet isOpen={isOpen} title='请居民报服务码' onClose={onClose} bar={<Button block disabled={!/^\d{4}$/.test(serviceCode)} onTap={send}>开始服务</Button>}>
      <Field name='serviceCode' label='4 位服务码' type='digit' max={4} value={serviceCode} onChange={setCode} hint='在居民的订单页上，没有手机的请打电话给社区' required />
    </Sheet>
  )
}
