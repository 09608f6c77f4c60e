// The desk at a glance; each number opens its lane. Overdue is red and says its word.
import { Stat, Stats } from '@/ui/stat'
import type { Counts, Lane } from '../api'

const NUMBERS = [['waiting', '待派单'], ['overdue', '超时'], ['offering', '待接单'], ['inService', '服务中'], ['delivered', '待确认']] as const

export function BoardNumbers({ counts, onOpen }: { counts: Counts; onOpen: (lane: Lane) => void }) {
  return (
    <Stats>
      {NUMBERS.map(([lane, label]) => <Stat key={lane} value={counts[lane]} label={label} tone={lane === 'overdue' && counts.overdue > 0 ? 'alert' : undefined} onTap={() => onOpen(lane)} />)}
    </Stats>
  )
}
