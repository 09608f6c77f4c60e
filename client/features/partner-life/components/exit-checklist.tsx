// 退出: what is still open, how it can be settled, and the next step for whoever looks.
import { View } from '@tarojs/components'
import { EXIT_ITEM, EXIT_STAGE, type ExitItem } from '@contract/terms'
import { dayTime, duration } from '@/lib/format'
import { Card } from '@/ui/card'
import { Cell } from '@/ui/cell'
import { Facts } from '@/ui/facts'
import { Notice } from '@/ui/notice'
import { Steps } from '@/ui/steps'
import { Tag } from '@/ui/tag'
import type { Exit } from '../api'

const UNIT: Record<ExitItem, (count: number) => string> = {
  liveOrders: (count) => `${count} 单`, openOffers: (count) => `${count} 张`, owedMinutes: duration, prepaidMinutes: duration, bookings: (count) => `${count} 场`, agreement: (count) => `${count} 份`, members: (count) => `${count} 人`,
}
const AFTERWARDS: Partial<Record<ExitItem, string>> = { prepaidMinutes: '退出时捐给社区，不兑现', bookings: '退出时全部取消，让给别人', agreement: '退出当天结束', members: '退出时收回，历史记录保留' }
const DONE = { requested: 1, settling: 2, exited: 3 } as const

function Proposals({ proposals }: Pick<Exit, 'proposals'>) {
  if (proposals.length === 0) return null
  return (
    <Card title='欠的服务可以这样还，选一种就行'>
      {proposals.map(({ way, itemName, count, minutes }) => (
        <Cell key={itemName ?? way} icon={way === 'orders' ? 'clipboard' : 'gift'} title={way === 'orders' ? `做 ${count} 单${itemName}` : '拿物资、图书或专家时间来抵'} note={way === 'orders' ? `合 ${duration(minutes)}` : `社区估价后抵 ${duration(minutes)}，要两位工作人员签字`} />
      ))}
    </Card>
  )
}
export function ExitChecklist({ data: { exit, checks, proposals } }: { data: Exit }) {
  const isOver = exit?.stage === 'exited'
  return (
    <>
      {exit && (
        <Card>
          <Steps total={3} done={DONE[exit.stage]} left='提出' right='退出' />
          <View style={{ marginTop: '10px' }}><Facts rows={[{ label: '进度', value: EXIT_STAGE[exit.stage] }, { label: '谁提出', value: `${exit.by} · ${dayTime(exit.requestedAt)}` }, { label: '原因', value: exit.reason }]} /></View>
        </Card>
      )}
      {!exit && <Notice icon='info'>退出前要把接下的单做完、把欠的服务还清。服务记录会保留，之后还可以重新申请。</Notice>}
      {!isOver && (
        <Card flush>
          {checks.map(({ item, count, isDone, isAutomatic }) => (
            <Cell key={item} icon={isDone ? 'done' : isAutomatic ? 'clock' : 'warn'} title={EXIT_ITEM[item]} note={isDone ? undefined : isAutomatic ? AFTERWARDS[item] : '退出前要先处理'}
              value={isDone ? <Tag kind='ok'>没有</Tag> : <Tag kind={isAutomatic ? 'plain' : 'hot'}>{UNIT[item](count)}</Tag>} />
          ))}
        </Card>
      )}
      {!isOver && <Proposals proposals={proposals} />}
    </>
  )
}
