// What staff write down about an elder without a WeChat identity, for registering and for putting it right.
import { Field } from '@/ui/field'
import { PickerField } from '@/ui/picker-field'

export interface ResidentDraft { name: string; gridId: string; address: string; phone: string }
export type GridOptions = readonly { value: string; label: string }[]

const isPhoneWrong = (phone: string) => phone.trim() !== '' && !/^1\d{10}$/.test(phone.trim())
export function isComplete({ name, gridId, address, phone }: ResidentDraft): boolean {
  return !!name.trim() && !!gridId && !!address.trim() && !isPhoneWrong(phone)
}
/** @param phoneNote what an empty number means here */
export function ResidentForm({ draft, grids, phoneNote, onChange }: { draft: ResidentDraft; grids: GridOptions; phoneNote: string; onChange: (draft: ResidentDraft) => void }) {
  const set = (part: Partial<ResidentDraft>) => onChange({ ...draft, ...part })
  return (
    <>
      <Field name='name' label='姓名' value={draft.name} onChange={(name) => set({ name })} max={20} />
      <PickerField name='grid' label='哪个网格' value={draft.gridId} options={grids} onChange={(gridId) => set({ gridId })} />
      <Field name='address' label='住址' value={draft.address} onChange={(address) => set({ address })} max={80} placeholder='小区、楼栋、单元、户室' />
      <Field name='phone' label='电话' required={false} type='phone' value={draft.phone} onChange={(phone) => set({ phone })} max={11} placeholder={phoneNote}
        error={isPhoneWrong(draft.phone) ? '电话是 11 位数字' : undefined} />
    </>
  )
}
