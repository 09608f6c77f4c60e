// When the room is closed in the next time, and how to open it again before.
import { timeRange } from '@/lib/format'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Cell } from '@/ui/cell'
import { useConfirm } from '@/ui/dialog'
import { toast } from '@/ui/toast'
import { useReopenRoom, type Room } from '../api'

export function ClosuresCard({ room, onDone }: { room: Room; onDone: () => void }) {
  const confirm = useConfirm()
  const [reopen] = useReopenRoom()
  if (room.closures.length === 0) return null
  const open = async (closureId: string) => {
    if (!await confirm({ title: '重新开放？', text: '剩下的时间又可以预订。已经取消的预订不会恢复。', yes: '重新开放' }) || !await reopen({ venueId: room.id, closureId })) return
    toast('已重新开放', 'ok')
    onDone()
  }
  return (
    <Card title='临时关闭' flush>
      {room.closures.map(({ id, fromAt, toAt, reason }) => <Cell key={id} title={timeRange(fromAt, toAt)} note={reason} value={<Button kind='outline' size='s' label={`重新开放${timeRange(fromAt, toAt)}`} onTap={() => open(id)}>重新开放</Button>} />)}
    </Card>
  )
}
