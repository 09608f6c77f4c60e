// The chosen order beside the board on a wide screen: its story and actions, or whom to send.
import { View } from '@tarojs/components'
import { useCandidates } from '@/features/dispatch/api'
import { CandidateBar } from '@/features/dispatch/components/candidate-bar'
import { rungOf } from '@/features/dispatch/ladder'
import { usePicking } from '@/features/dispatch/picking'
import { useOrder, type Order } from '@/features/orders/api'
import { errorView } from '@/lib/errors'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ErrorState } from '@/ui/error-state'
import { Section } from '@/ui/section'
import { Skeleton } from '@/ui/skeleton'
import { CandidatesPanel, orderLine } from './candidates-panel'
import { OrderPanel, statusLine } from './order-panel'
import { StaffActions } from './staff-actions'

function CandidatesPane({ order, onDone, onBack }: { order: Order; onDone: () => void; onBack: () => void }) {
  const { data: found, error, refetch } = useCandidates(order.id)
  const picking = usePicking(order.isUrgent)
  return (
    <View>
      <View className='row between'>
        <View className='grow'><Section title='派给谁？'><View className='muted'>{orderLine(order)}</View></Section></View>
        <Button kind='text' icon='left' onTap={onBack}>回到订单</Button>
      </View>
      <View style={{ marginTop: '12px' }}>
        {!!error && <ErrorState {...errorView(error, () => void refetch())} />}
        {!found && !error && <Skeleton rows={3} shape='list' />}
        {found && found.candidates.length > 0 && <Card><CandidateBar orderId={order.id} from={rungOf(order)} candidates={found.candidates} picking={picking} onDone={onDone} /></Card>}
        {found && <CandidatesPanel order={order} found={found} picking={picking} onDone={onDone} />}
      </View>
    </View>
  )
}
interface OrderPaneProps { orderId: string; isDispatching: boolean; onDispatching: (isDispatching: boolean) => void; onChanged: () => void }
export function OrderPane({ orderId, isDispatching, onDispatching, onChanged }: OrderPaneProps) {
  const { data: order, error, refetch } = useOrder(orderId)
  if (error) return <ErrorState {...errorView(error, () => void refetch())} />
  if (!order) return <Skeleton rows={3} shape='card' />
  const changed = () => { onDispatching(false); void refetch(); onChanged() }
  if (isDispatching) return <CandidatesPane order={order} onDone={changed} onBack={() => onDispatching(false)} />
  const { title, lead } = statusLine(order)
  return (
    <View>
      <Section title={title}><View className='muted'>{lead}</View></Section>
      <View style={{ marginTop: '12px' }}>
        <OrderPanel order={order}>{order.actions.length > 0 && <Card><StaffActions order={order} onDispatch={() => onDispatching(true)} onDone={changed} /></Card>}</OrderPanel>
      </View>
    </View>
  )
}
