// The terms under the pen, in the same order as they are read.
import { CATEGORY, type Category } from '@contract/terms'
import { View } from '@tarojs/components'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ChoiceChips } from '@/ui/choice-chips'
import { DayField } from '@/ui/day-field'
import { Field } from '@/ui/field'
import { PickerField } from '@/ui/picker-field'
import { TextArea } from '@/ui/text-area'
import { fromOptions, toOptions, WEEKDAYS } from '@/ui/windows-field/windows'
import { useRooms } from '../api'
import type { DraftErrors, SlotDraft, TermsDraft } from '../terms-draft'

interface TermsFormProps { draft: TermsDraft; errors: DraftErrors; communityId: string; onChange: (part: Partial<TermsDraft>) => void }
const CATEGORIES = (Object.keys(CATEGORY) as Category[]).map((value) => ({ value, label: CATEGORY[value] }))
const MOST_SLOTS = 20

export function TermsForm(props: TermsFormProps) {
  return <><WhatFields {...props} /><SpaceFields {...props} /><ServiceFields {...props} /><DebtFields {...props} /></>
}
function WhatFields({ draft, errors, onChange }: TermsFormProps) {
  return (
    <Card title='合作什么'>
      <Field name='project' label='项目' max={40} value={draft.project} onChange={(project) => onChange({ project })} placeholder='例如：便民理发、周末舞蹈课' error={errors.project} />
      <Field name='customers' label='服务谁' required={false} max={60} value={draft.customers} onChange={(customers) => onChange({ customers })} placeholder='例如：本社区六十岁以上老人' />
      <TextArea name='benefitSplit' label='收益分配' required={false} max={200} value={draft.benefitSplit} onChange={(benefitSplit) => onChange({ benefitSplit })} placeholder='例如：公益课免费，市场课收入的一成交给社区基金' />
      <DayField name='fromOn' label='从哪天' value={draft.fromOn} onChange={(fromOn) => onChange({ fromOn })} />
      <DayField name='toOn' label='到哪天' value={draft.toOn} onChange={(toOn) => onChange({ toOn })} error={errors.toOn} />
      <DayField name='reviewOn' label='哪天复核' value={draft.reviewOn} onChange={(reviewOn) => onChange({ reviewOn })} error={errors.reviewOn} hint='到这天提醒双方，协议不会停' />
    </Card>
  )
}
function SpaceFields({ draft, errors, communityId, onChange }: TermsFormProps) {
  const { data } = useRooms(communityId)
  const rooms = (data?.venues ?? []).map(({ id, name }) => ({ value: id, label: name }))
  const change = (at: number, part: Partial<SlotDraft>) => onChange({ slots: draft.slots.map((slot, index) => (index === at ? { ...slot, ...part } : slot)) })
  return (
    <Card title='社区给什么'>
      {draft.slots.map((slot, at) => (
        <Card key={at} tone='plain' title={`固定时段 ${at + 1}`} aside={<Button kind='text' size='s' onTap={() => onChange({ slots: draft.slots.filter((_, index) => index !== at) })}>去掉</Button>}>
          <PickerField name={`venue-${at}`} label='场地' value={slot.venueId} options={rooms} onChange={(venueId) => change(at, { venueId })} />
          <PickerField name={`weekday-${at}`} label='每周几' value={slot.weekday} options={WEEKDAYS} onChange={(weekday) => change(at, { weekday })} />
          <PickerField name={`from-${at}`} label='几点开始' value={String(slot.fromMinute)} options={fromOptions(slot.fromMinute)} onChange={(minute) => change(at, { fromMinute: Number(minute) })} />
          <PickerField name={`to-${at}`} label='几点结束' value={String(slot.toMinute)} options={toOptions(slot.toMinute)} onChange={(minute) => change(at, { toMinute: Number(minute) })} />
        </Card>
      ))}
      {errors.slots && <View className='field__error'>{errors.slots}</View>}
      {draft.slots.length < MOST_SLOTS && <Button kind='outline' size='s' icon='plus' onTap={() => onChange({ slots: [...draft.slots, { venueId: rooms[0]?.value ?? '', weekday: '1', fromMinute: 540, toMinute: 660 }] })}>加一段固定时段</Button>}
      <Field name='normalPerHour' label='平时用一小时记多少分钟' type='number' max={3} value={draft.normalPerHour} onChange={(normalPerHour) => onChange({ normalPerHour })} error={errors.normalPerHour} />
      <Field name='peakPerHour' label='高峰用一小时记多少分钟' type='number' max={3} value={draft.peakPerHour} onChange={(peakPerHour) => onChange({ peakPerHour })} error={errors.peakPerHour} />
    </Card>
  )
}
function ServiceFields({ draft, errors, onChange }: TermsFormProps) {
  const chosen = draft.services.map(({ category }) => category)
  const capped = draft.priceCaps.map(({ category }) => category)
  return (
    <Card title='合伙人还什么'>
      <ChoiceChips name='services' label='每月还哪些服务' multiple options={CATEGORIES} value={chosen} error={errors.services}
        onChange={(next) => onChange({ services: next.slice(0, 12).map((category) => draft.services.find((one) => one.category === category) ?? { category, hours: '' }) })} />
      {draft.services.map(({ category, hours }) => (
        <Field key={category} name={`hours-${category}`} label={`${CATEGORY[category]}，每月几小时`} type='digit' max={7} value={hours} onChange={(text) => onChange({ services: draft.services.map((one) => (one.category === category ? { ...one, hours: text } : one)) })} />
      ))}
      <Field name='welfarePercent' label='公益和低偿至少占百分之几' type='number' max={3} value={draft.welfarePercent} onChange={(welfarePercent) => onChange({ welfarePercent })} error={errors.welfarePercent} />
      <ChoiceChips name='priceCaps' label='给哪些服务定价格上限' multiple options={CATEGORIES} value={capped} error={errors.priceCaps}
        onChange={(next) => onChange({ priceCaps: next.slice(0, 12).map((category) => draft.priceCaps.find((one) => one.category === category) ?? { category, cap: '' }) })} />
      {draft.priceCaps.map(({ category, cap }) => (
        <Field key={category} name={`cap-${category}`} label={`${CATEGORY[category]}，最高多少元`} type='digit' max={9} value={cap} onChange={(text) => onChange({ priceCaps: draft.priceCaps.map((one) => (one.category === category ? { ...one, cap: text } : one)) })} />
      ))}
    </Card>
  )
}
function DebtFields({ draft, errors, onChange }: TermsFormProps) {
  return (
    <Card title='欠了怎么办'>
      <Field name='dueDays' label='用了场地多少天内要还' type='number' max={3} value={draft.dueDays} onChange={(dueDays) => onChange({ dueDays })} error={errors.dueDays} />
      <Field name='softHours' label='欠到几小时提醒' type='digit' max={7} value={draft.softHours} onChange={(softHours) => onChange({ softHours })} error={errors.softHours} />
      <Field name='hardHours' label='欠到几小时暂停新时段' type='digit' max={7} value={draft.hardHours} onChange={(hardHours) => onChange({ hardHours })} error={errors.hardHours} hint='今天的照常用，还上就恢复' />
    </Card>
  )
}
