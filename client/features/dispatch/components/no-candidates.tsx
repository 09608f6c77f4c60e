// Nobody fits: why, counted, and the ways out that the order still has.
import { View } from '@tarojs/components'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import type { Candidates } from '../api'
import { RejectedReasons } from './rejected-note'

interface WayOut { label: string; onTap: () => void }
export function NoCandidates({ found, waysOut }: { found: Candidates; waysOut: WayOut[] }) {
  const leftOut = found.rejected.reduce((sum, { count }) => sum + count, 0)
  return (
    <>
      <Empty title='没有合适的伙伴' text={leftOut > 0 ? `社区的 ${leftOut} 家伙伴都不合适，原因在下面` : '社区还没有伙伴，可以先邀请伙伴加入'} icon='people' />
      {leftOut > 0 && <Card title='为什么不合适'><RejectedReasons rejected={found.rejected} /></Card>}
      {waysOut.length > 0 && (
        <Card title='可以这样办'>
          <View className='stack'>{waysOut.map(({ label, onTap }) => <Button key={label} kind='outline' block onTap={onTap}>{label}</Button>)}</View>
        </Card>
      )}
    </>
  )
}
