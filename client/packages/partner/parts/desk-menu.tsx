// The rest of a partner's desk, one press from its orders.
import { useState } from 'react'
import { go } from '@/lib/navigation'
import { Button } from '@/ui/button'
import { Cell } from '@/ui/cell'
import { Sheet } from '@/ui/sheet'

export function DeskMenu({ partnerId }: { partnerId: string | undefined }) {
  const [isOpen, setOpen] = useState(false)
  const open = (goThere: () => void) => () => { setOpen(false); goThere() }
  return (
    <>
      <Button kind='outline' size='s' icon='more' onTap={() => setOpen(true)}>更多</Button>
      <Sheet isOpen={isOpen} title='更多' onClose={() => setOpen(false)}>
        <Cell icon='clock' title='积分账户' note='欠多少服务、什么时候到期、对账单' arrow onTap={open(() => go('partnerCredit', { partnerId }))} />
        <Cell icon='people' title='服务人员' note='谁和您一起做，邀请新服务人员' arrow onTap={open(() => go('partnerMembers', { partnerId }))} />
        <Cell icon='place' title='社区场地' note='看哪间空着，预订' arrow onTap={open(() => go('partnerVenues', { partnerId }))} />
        <Cell icon='calendar' title='我的预订' note='订下的场地，取消' arrow onTap={open(() => go('partnerBookings', { partnerId }))} />
        <Cell icon='check' title='到场签到' note='到门口扫码或输入签到码' arrow onTap={open(() => go('checkIn', { partnerId }))} />
        <Cell icon='pencil' title='合作协议' note='看、商量、签署' arrow onTap={open(() => go('partnerAgreement', { partnerId }))} />
        <Cell icon='shield' title='证件和状态' note='证件到期、公益占比、退出' arrow onTap={open(() => go('partnerDocuments', { partnerId }))} />
      </Sheet>
    </>
  )
}
