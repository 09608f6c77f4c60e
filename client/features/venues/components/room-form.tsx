// Every field of a room, in the order a person thinks of it: what it is, when it is open, what it costs, by which rules it is booked.
import { EQUIPMENT, type Equipment } from '@contract/terms'
import { duration } from '@/lib/format'
import { uploadPicture } from '@/lib/upload'
import { Card } from '@/ui/card'
import { ChoiceChips } from '@/ui/choice-chips'
import { Field } from '@/ui/field'
import { PhotoField } from '@/ui/photo-field'
import { PickerField } from '@/ui/picker-field'
import { Stepper } from '@/ui/stepper'
import { SwitchRow } from '@/ui/switch-row'
import { TextArea } from '@/ui/text-area'
import { WindowsField } from '@/ui/windows-field'
import type { RoomDraft, RoomErrors } from '../room-draft'
import { HolidaysField } from './holidays-field'

const EQUIPMENTS = (Object.keys(EQUIPMENT) as Equipment[]).map((value) => ({ value, label: EQUIPMENT[value] }))
/** The usual numbers, and the one now kept even when it is unusual. */
const choices = (usual: readonly number[], kept: number, label: (value: number) => string) => [...new Set([...usual, kept])].sort((a, b) => a - b).map((value) => ({ value: String(value), label: label(value) }))
const LENGTHS = [60, 90, 120, 180, 240, 360, 480]
const AHEAD = [7, 14, 28, 60, 90]
const RELEASES = [15, 30, 45, 60]
const MOST_PER_HOUR = 600

interface RoomFormProps { draft: RoomDraft; errors: RoomErrors; onChange: (part: Partial<RoomDraft>) => void }
export function RoomForm(props: RoomFormProps) {
  return (
    <>
      <WhatFields {...props} />
      <HourFields {...props} />
      <TariffFields {...props} />
      <RuleFields {...props} />
    </>
  )
}
function WhatFields({ draft, errors, onChange }: RoomFormProps) {
  return (
    <Card title='是什么场地'>
      <Field name='name' label='名称' value={draft.name} onChange={(name) => onChange({ name })} max={20} placeholder='例如：多功能厅' error={errors.name} />
      <Field name='place' label='在哪里' value={draft.place} onChange={(place) => onChange({ place })} max={40} placeholder='例如：社区服务中心 2 楼 203' error={errors.place} />
      <Field name='capacity' label='能坐多少人' type='number' value={draft.capacity} onChange={(capacity) => onChange({ capacity })} max={4} error={errors.capacity} />
      <ChoiceChips<Equipment> name='equipment' label='设备' multiple options={EQUIPMENTS} value={draft.equipment} onChange={(equipment) => onChange({ equipment })} />
      <TextArea name='description' label='使用注意' required={false} value={draft.description} onChange={(description) => onChange({ description })} max={300} placeholder='例如：木地板，请换软底鞋' />
      <PhotoField name='photos' label='照片' required={false} max={6} photos={draft.photos} onChange={(photos) => onChange({ photos })} upload={uploadPicture} hint='审核通过以后合伙人才能看到' />
    </Card>
  )
}
function HourFields({ draft, errors, onChange }: RoomFormProps) {
  return (
    <Card title='什么时候开放'>
      <WindowsField name='open' label='开放时间' most={7} windows={draft.windows} error={errors.windows} onChange={(windows) => onChange({ windows })} />
      <HolidaysField holidays={draft.holidays} onChange={(holidays) => onChange({ holidays })} />
    </Card>
  )
}
function TariffFields({ draft, errors, onChange }: RoomFormProps) {
  return (
    <Card title='用 1 小时记多少时长'>
      <Stepper name='normalPerHour' label='平时' value={draft.normalPerHour} step={5} max={MOST_PER_HOUR} unit='分' onChange={(normalPerHour) => onChange({ normalPerHour })} />
      <WindowsField name='peak' label='高峰时间' most={7} fewest={0} windows={draft.peakWindows} error={errors.peakWindows} hint='没有高峰就不用添加' onChange={(peakWindows) => onChange({ peakWindows })} />
      {draft.peakWindows.length > 0 && <Stepper name='peakPerHour' label='高峰' value={draft.peakPerHour} step={5} max={MOST_PER_HOUR} unit='分' onChange={(peakPerHour) => onChange({ peakPerHour })} />}
    </Card>
  )
}
function RuleFields({ draft, onChange }: RoomFormProps) {
  return (
    <Card title='怎么预订'>
      <Stepper name='bookingsPerWeek' label='每家每周最多' value={draft.bookingsPerWeek} min={1} max={50} unit='次' onChange={(bookingsPerWeek) => onChange({ bookingsPerWeek })} />
      <PickerField name='maxMinutes' label='一次最长' options={choices(LENGTHS, draft.maxMinutesPerBooking, duration)} value={String(draft.maxMinutesPerBooking)} onChange={(value) => onChange({ maxMinutesPerBooking: Number(value) })} />
      <PickerField name='bookAhead' label='可以提前多久订' options={choices(AHEAD, draft.bookAheadDays, (days) => `${days} 天`)} value={String(draft.bookAheadDays)} onChange={(value) => onChange({ bookAheadDays: Number(value) })} />
      <PickerField name='releaseAfter' label='没有签到，过多久放开' options={choices(RELEASES, draft.releaseAfterMinutes, duration)} value={String(draft.releaseAfterMinutes)} onChange={(value) => onChange({ releaseAfterMinutes: Number(value) })} />
      <SwitchRow name='approval' label='要社区审核' note='关掉的话，订了就能用' value={draft.isApprovalNeeded} onChange={(isApprovalNeeded) => onChange({ isApprovalNeeded })} />
    </Card>
  )
}
