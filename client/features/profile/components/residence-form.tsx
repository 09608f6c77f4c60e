// Name, grid, address and phone of a resident: the same form for joining and for correcting.
import { View } from '@tarojs/components'
import { Field } from '@/ui/field'
import { PickerField } from '@/ui/picker-field'
import { addressError, nameError } from '../validation'
import { PhoneField } from './phone-field'

export interface Residence { name: string; gridId: string; address: string; phone: string }
interface ResidenceFormProps { value: Residence; onChange: (value: Residence) => void; grids: readonly { id: string; name: string }[]; isChecked: boolean; bound: string | null; onBound: (masked: string) => void }

/** @param isChecked shows what is missing; before the first try a form does not scold */
export function ResidenceForm({ value, onChange, grids, isChecked, bound, onBound }: ResidenceFormProps) {
  const set = (part: Partial<Residence>) => onChange({ ...value, ...part })
  return (
    <View>
      <Field name='name' label='姓名' max={20} value={value.name} onChange={(name) => set({ name })} placeholder='怎么称呼您' error={isChecked ? nameError(value.name) : undefined} required />
      <PickerField name='gridId' label='网格' value={value.gridId} options={grids.map((grid) => ({ value: grid.id, label: grid.name }))} onChange={(gridId) => set({ gridId })} placeholder='选您住的片区' error={isChecked && !value.gridId ? '请选网格' : undefined} required />
      <Field name='address' label='住址' max={80} value={value.address} onChange={(address) => set({ address })} placeholder='小区、楼栋、单元、户室' error={isChecked ? addressError(value.address) : undefined} hint='接单前，伙伴只看到片区和您的姓' required />
      <PhoneField value={value.phone} onChange={(phone) => set({ phone })} bound={bound} onBound={onBound} />
    </View>
  )
}
