import { useState } from 'react'
import { Button } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import { TextArea } from '@/ui/text-area'
import { useReportAbsence } from '../api'

/** 居民不在家: the order goes back to the community; it never counts against the partner. */
export function AbsenceSheet({ orderId, onClose, onDone }: { orderId: string; onClose: () => void; onDone: () => void }) {
  const [remark, setRemark] = useState('')
  const [report] = useReportAbsence()
  const send = async () => { if (await report({ orderId, remark: remark.trim() })) onDone() }
  return (
    <Sheet isOpen title='居民不在家？' onClose={onClose} bar={<Button block kind='danger' disabled={!remark.trim()} onTap={send}>报告社区</Button>}>
      <Notice>请先敲门、打电话。报告后这一单交回社区，不算您的过失。</Notice>
      <TextArea name='remark' label='当时的情况' value={remark} onChange={setRemark} max={100} placeholder='如「敲门没有人应，电话没有人接」' />
    </Sheet>
  )
}
