// Every field of a service item, in the order a person thinks of them: what, for how much, when, with what proof, for whom.
import { View } from '@tarojs/components'
import { CATEGORY, ELIGIBILITY, PRICE_MODE, PROOF, QUALIFICATION, type Eligibility, type Proof, type Qualification } from '@contract/terms'
import { duration } from '@/lib/format'
import { Card } from '@/ui/card'
import { ChoiceChips } from '@/ui/choice-chips'
import { Field } from '@/ui/field'
import { Notice } from '@/ui/notice'
import { PickerField } from '@/ui/picker-field'
import { TextArea } from '@/ui/text-area'
import { WindowsField } from '@/ui/windows-field'
import type { DraftErrors, ItemDraft } from '../item-draft'

const choices = <K extends string>(table: Record<K, string>) => (Object.keys(table) as K[]).map((value) => ({ value, label: table[value] }))
const lengthText = (minutes: number) => (minutes === 0 ? '不用提前' : minutes % 1440 === 0 ? `${minutes / 1440} 天` : duration(minutes))
/** The usual lengths, and the one now kept even when it is unusual. */
function minuteChoices(usual: readonly number[], kept: number) {
  return [...new Set([...usual, kept])].sort((a, b) => a - b).map((minutes) => ({ value: String(minutes), label: lengthText(minutes) }))
}
const DURATIONS = [15, 20, 30, 40, 45, 60, 90, 120, 180, 240, 480]
const LEADS = [0, 30, 60, 120, 240, 720, 1440, 2880, 4320, 10_080]

interface ItemFormProps { draft: ItemDraft; errors: DraftErrors; onChange: (part: Partial<ItemDraft>) => void }

export function ItemForm(props: ItemFormProps) {
  return (
    <>
      <WhatFields {...props} />
      <PriceFields {...props} />
      <WhenFields {...props} />
      <RuleFields {...props} />
    </>
  )
}
function WhatFields({ draft, errors, onChange }: ItemFormProps) {
  return (
    <Card title='是什么服务'>
      <Field name='name' label='名称' value={draft.name} onChange={(name) => onChange({ name })} max={30} placeholder='例如：上门理发' error={errors.name} />
      <ChoiceChips name='category' label='类别' options={choices(CATEGORY)} value={draft.category} onChange={(category) => onChange({ category })} error={errors.category} />
      <Field name='summary' label='一句话介绍' value={draft.summary} onChange={(summary) => onChange({ summary })} max={60} placeholder='居民在列表里看到的话' error={errors.summary} />
      <TextArea name='description' label='详细说明' required={false} value={draft.description} onChange={(description) => onChange({ description })} max={500} placeholder='包含什么、不包含什么、居民要准备什么' />
    </Card>
  )
}
function PriceFields({ draft, errors, onChange }: ItemFormProps) {
  return (
    <Card title='怎么收费'>
      <ChoiceChips name='priceMode' options={choices(PRICE_MODE)} value={draft.priceMode} onChange={(priceMode) => onChange({ priceMode })}
        error={errors.priceMode} hint='公益不收钱；低偿低于市场价；市场由伙伴定价，不超过上限' />
      {draft.priceMode !== '' && draft.priceMode !== 'free' && (
        <>
          <Field name='price' label='价格（元）' type='digit' value={draft.price} onChange={(price) => onChange({ price })} max={9} placeholder='例如：20 或 12.5' error={errors.price} />
          <Field name='priceUnit' label='按什么算' value={draft.priceUnit} onChange={(priceUnit) => onChange({ priceUnit })} max={10} placeholder='次、小时、份' error={errors.priceUnit} />
          <Field name='cap' label='社区上限（元）' type='digit' value={draft.cap} onChange={(cap) => onChange({ cap })} max={9} error={errors.cap} hint='价格不能超过它，居民下单后价格不再上涨' />
        </>
      )}
    </Card>
  )
}
function WhenFields({ draft, errors, onChange }: ItemFormProps) {
  return (
    <Card title='什么时候'>
      <PickerField name='duration' label='一次要多久' options={minuteChoices(DURATIONS, draft.durationMinutes)}
        value={String(draft.durationMinutes)} onChange={(minutes) => onChange({ durationMinutes: Number(minutes) })} />
      <PickerField name='lead' label='至少提前多久下单' options={minuteChoices(LEADS, draft.leadMinutes)}
        value={String(draft.leadMinutes)} onChange={(minutes) => onChange({ leadMinutes: Number(minutes) })} />
      <WindowsField name='service' label='服务时间' most={4} windows={draft.windows} error={errors.windows} onChange={(windows) => onChange({ windows })} />
    </Card>
  )
}
function RuleFields({ draft, onChange }: ItemFormProps) {
  return (
    <Card title='要求'>
      <ChoiceChips<Proof> name='proofs' label='做完要交什么' multiple options={choices(PROOF)} hint='不选就不用交'
        value={draft.proofs} onChange={(proofs) => onChange({ proofs })} />
      <ChoiceChips<Qualification> name='qualifications' label='伙伴要有什么证件' multiple options={choices(QUALIFICATION)} hint='派单时会核对证件和有效期'
        value={draft.qualifications} onChange={(qualifications) => onChange({ qualifications })} />
      <ChoiceChips<Eligibility> name='eligibilities' label='只给哪些居民' multiple options={choices(ELIGIBILITY)} hint='不选就是所有居民'
        value={draft.eligibilities} onChange={(eligibilities) => onChange({ eligibilities })} />
      {draft.eligibilities.length > 0 && <View style={{ marginTop: '12px' }}><Notice icon='shield'>名单只有社区工作者能看到，居民和伙伴都看不到。</Notice></View>}
    </Card>
  )
}
