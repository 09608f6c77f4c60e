import { Chips } from '@/ui/chips'
import type { Counts, Lane } from '../api'

export const LANE: Record<Lane, string> = { waiting: '待派单', overdue: '超时', offering: '待接单', accepted: '已接单', inService: '服务中', delivered: '待确认', ended: '已结束' }
const LANES = Object.keys(LANE) as Lane[]

/** The stations an order passes; ended orders are not counted, their number only grows. */
export function LaneChips({ lane, counts, onChange }: { lane: Lane; counts: Counts | undefined; onChange: (lane: Lane) => void }) {
  return <Chips items={LANES.map((value) => ({ value, label: LANE[value], count: value === 'ended' ? undefined : counts?.[value] || undefined }))} value={lane} onChange={onChange} />
}
