// On the partner's desk: where the account stands, only when something has to be done about it; a press opens the account.
import { CREDIT_STANDING } from '@contract/terms'
import { Card } from '@/ui/card'
import { Cell } from '@/ui/cell'
import { useAccount } from '../api'
import { standingLead } from '../words'

export function StandingCell({ partnerId, onOpen }: { partnerId: string; onOpen: () => void }) {
  const { data } = useAccount(partnerId)
  if (!data || data.standing === 'ok') return null
  return <Card flush tone='hot'><Cell icon='warn' title={`积分账户：${CREDIT_STANDING[data.standing]}`} note={standingLead(data)} arrow onTap={onOpen} /></Card>
}
