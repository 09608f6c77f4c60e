// One resident for staff: where, how to reach, what can be done for them.
import { View } from '@tarojs/components'
import { dayLabel } from '@/lib/format'
import { Button } from '@/ui/button'
import { Facts } from '@/ui/facts'
import { Sheet } from '@/ui/sheet'
import type { Resident } from '../api'
import { EligibilityCard } from './eligibility-card'

interface ResidentSheetProps { resident: Resident; gridName?: string; canAct: boolean; onClose: () => void; onPlace: () => void; onInviteFamily: () => Promise<void>; onCorrect: () => void; onChanged: () => void }

/** @param canAct staff of this community; those above only look */
export function ResidentSheet({ resident, gridName, canAct, onClose, onPlace, onInviteFamily, onCorrect, onChanged }: ResidentSheetProps) {
  const bar = canAct && <View className='row'><Button kind='outline' block onTap={onInviteFamily}>邀请家属</Button><Button block onTap={onPlace}>代他下单</Button></View>
  return (
    <Sheet isOpen title={resident.name} aside={gridName} onClose={onClose} bar={bar}>
      <View className='stack'>
        <Facts rows={[{ label: '住址', value: resident.address }, { label: '电话', value: resident.phoneMasked ?? '没有登记电话' }, { label: '登记', value: dayLabel(resident.createdAt) }]} />
        {canAct && resident.isKeptByStaff && <Button kind='outline' block onTap={onCorrect}>更正资料</Button>}
        {canAct && <EligibilityCard resident={resident} onDone={onChanged} />}
      </View>
    </Sheet>
  )
}
