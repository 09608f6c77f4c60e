// The rest of a staff member's desk, one press from the board.
import { useState } from 'react'
import { go } from '@/lib/navigation'
import { Button } from '@/ui/button'
import { Cell } from '@/ui/cell'
import { Sheet } from '@/ui/sheet'

/** @param reviews texts waiting for a verdict */
export function DeskMenu({ reviews }: { reviews: number }) {
  const [isOpen, setOpen] = useState(false)
  const open = (goThere: () => void) => () => { setOpen(false); goThere() }
  return (
    <>
      <Button kind='outline' size='s' icon='more' onTap={() => setOpen(true)}>更多</Button>
      <Sheet isOpen={isOpen} title='更多工作' onClose={() => setOpen(false)}>
        <Cell icon='pencil' title='代居民下单' note='没有手机、不方便操作的居民' arrow onTap={open(() => go('staffPlace'))} />
        <Cell icon='calendar' title='派单计划' note='把一天等派单的一起排好' arrow onTap={open(() => go('plan'))} />
        <Cell icon='people' title='居民' note='查找、登记、名单资格' arrow onTap={open(() => go('residents'))} />
        <Cell icon='list' title='服务目录' note='开放、暂停、修改服务项' arrow onTap={open(() => go('staffCatalog'))} />
        <Cell icon='place' title='场地' note='预订审核、日历、使用情况' arrow onTap={open(() => go('staffVenues'))} />
        <Cell icon='heart' title='合伙人' note='申请、证件、协议、评议、退出' arrow onTap={open(() => go('partners'))} />
        <Cell icon='clock' title='积分' note='欠服务、到期、签字、异议' arrow onTap={open(() => go('credits'))} />
        <Cell icon='gift' title='社区基金' note='收入、支出签字、公示' arrow onTap={open(() => go('fund'))} />
        <Cell icon='chart' title='看板' note='三率、想要的和能做的、分得匀不匀' arrow onTap={open(() => go('dashboard'))} />
        <Cell icon='gift' title='居民想要什么' note='没有满足的订单，凑成一门课、一个时段' arrow onTap={open(() => go('demand'))} />
        <Cell icon='key' title='成员和邀请' note='同事、伙伴、家属' arrow onTap={open(() => go('invites'))} />
        <Cell icon='shield' title='文字审核' note='平台拿不准的文字' value={reviews > 0 ? `${reviews} 条` : undefined} tone='hot' arrow onTap={open(() => go('reviews'))} />
      </Sheet>
    </>
  )
}
