// One merchant of the census under the pen: a new one, or a change of the version that was read.
import { useState } from 'react'
import { MERCHANT_STATUS, TRADE, type Trade } from '@contract/terms'
import { Button } from '@/ui/button'
import { ChoiceChips } from '@/ui/choice-chips'
import { Field } from '@/ui/field'
import { Notice } from '@/ui/notice'
import { PickerField } from '@/ui/picker-field'
import { Sheet } from '@/ui/sheet'
import { TextArea } from '@/ui/text-area'
import { toast } from '@/ui/toast'
import { useSaveMerchant, type Merchant, type MerchantFields } from '../api'
import { choices } from '../words'

type Draft = Omit<MerchantFields, 'trade' | 'phone'> & { trade: Trade | ''; phone: string }
const NEW: Draft = { name: '', trade: '', gridId: '', address: '', contactName: '', phone: '', status: 'listed', notes: '' }
const STATUSES = choices(MERCHANT_STATUS).filter(({ value }) => value !== 'applied') as { value: Draft['status']; label: string }[]
function draftOf({ name, trade, gridId, address, contactName, phone, status, notes }: Merchant): Draft {
  return { name, trade, gridId, address, contactName, phone: phone ?? '', status: status === 'applied' ? 'interested' : status, notes }
}
function wrongOf({ name, trade, gridId, address, phone }: Draft): Partial<Record<keyof Draft, string>> {
  return {
    ...(name.trim() ? {} : { name: '请填写名称' }), ...(trade ? {} : { trade: '请选行业' }), ...(gridId ? {} : { gridId: '请选网格' }), ...(address.trim() ? {} : { address: '请填写地址' }),
    ...(phone === '' || /^1\d{10}$/.test(phone) ? {} : { phone: '请填写 11 位手机号' }),
  }
}
interface MerchantSheetProps { communityId: string; merchant: Merchant | null; grids: { value: string; label: string }[]; onClose: () => void; onDone: () => void }
export function MerchantSheet({ communityId, merchant, grids, onClose, onDone }: MerchantSheetProps) {
  const [draft, setDraft] = useState(() => (merchant ? draftOf(merchant) : NEW))
  const [isChecked, setChecked] = useState(false)
  const [save] = useSaveMerchant()
  const wrong = isChecked ? wrongOf(draft) : {}
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part })
  const send = async () => {
    setChecked(true)
    const { trade, phone, ...rest } = draft
    if (Object.keys(wrongOf(draft)).length > 0 || !trade) return
    const fields = { ...rest, name: rest.name.trim(), address: rest.address.trim(), contactName: rest.contactName.trim(), notes: rest.notes.trim(), trade, ...(phone ? { phone } : {}) }
    if (!await save({ communityId, ...(merchant ? { merchantId: merchant.id, version: merchant.version } : {}), fields })) return
    toast(merchant ? '已保存' : '已添加', 'ok')
    onDone()
  }
  return (
    <Sheet isOpen title={merchant ? '修改商户' : '添加商户'} onClose={onClose} bar={<Button block onTap={send}>保存</Button>}>
      <Field name='merchantName' label='名称' max={40} value={draft.name} onChange={(name) => change({ name })} error={wrong.name} />
      <PickerField<Trade> name='trade' label='行业' value={draft.trade} options={choices(TRADE)} onChange={(trade) => change({ trade })} error={wrong.trade} />
      <PickerField name='grid' label='网格' value={draft.gridId} options={grids} onChange={(gridId) => change({ gridId })} error={wrong.gridId} />
      <Field name='merchantAddress' label='地址' max={80} value={draft.address} onChange={(address) => change({ address })} error={wrong.address} />
      <Field name='contactName' label='联系人' required={false} max={20} value={draft.contactName} onChange={(contactName) => change({ contactName })} />
      <Field name='merchantPhone' label='电话' required={false} type='phone' max={11} value={draft.phone} onChange={(phone) => change({ phone })} error={wrong.phone} hint='只有本社区工作人员能看到' />
      {merchant?.status === 'applied' ? <Notice icon='clipboard'>这家已经提交入驻申请，进度看申请</Notice>
        : <ChoiceChips name='merchantStatus' label='到哪一步了' options={STATUSES} value={draft.status} onChange={(status) => status && change({ status })} />}
      <TextArea name='notes' label='备注' required={false} max={300} value={draft.notes} onChange={(notes) => change({ notes })} />
    </Sheet>
  )
}
