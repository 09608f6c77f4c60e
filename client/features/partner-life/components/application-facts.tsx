// An application as it was handed in, and how it went: for its applicant and for staff.
import { APPLICATION_STATUS, DOCUMENT_KIND, PARTNER_KIND } from '@contract/terms'
import { dayTime } from '@/lib/format'
import { Card } from '@/ui/card'
import { Facts } from '@/ui/facts'
import { Timeline } from '@/ui/timeline'
import { clockText, WEEKDAYS } from '@/ui/windows-field/windows'
import type { Application } from '../api'
import { categoryText, dayText } from '../words'

/** 周一、周三 9:00–18:00 */
const windowText = ({ weekdays, fromMinute, toMinute }: Application['fields']['windows'][number]) =>
  `${weekdays.length === 7 ? '每天' : weekdays.map((day) => WEEKDAYS[day - 1].label).join('、')} ${clockText(fromMinute)}–${clockText(toMinute)}`

/** @param grids names by id */
export function ApplicationFacts({ application: { fields }, grids }: { application: Application; grids: { value: string; label: string }[] }) {
  const places = fields.gridIds.map((id) => grids.find(({ value }) => value === id)?.label ?? '').filter(Boolean)
  return (
    <Card>
      <Facts rows={[
        { label: '类型', value: PARTNER_KIND[fields.kind] }, { label: '介绍', value: fields.summary }, { label: '经验', value: fields.skills }, { label: '服务', value: categoryText(fields.categories) },
        { label: '范围', value: places.length > 0 ? places.join('、') : '整个社区' }, { label: '时间', value: fields.windows.map(windowText).join('；') }, { label: '电话', value: fields.phone },
        { label: '证件', value: fields.documents.map(({ kind, expiresOn }) => `${DOCUMENT_KIND[kind]}${expiresOn ? `（到 ${dayText(expiresOn)}）` : ''}`).join('、') },
      ]} />
    </Card>
  )
}
export function ApplicationSteps({ steps }: Pick<Application, 'steps'>) {
  return <Card title='进度'><Timeline items={[...steps].reverse().map(({ at, by, status, why }) => ({ what: `${by} · ${APPLICATION_STATUS[status]}`, when: dayTime(at), note: why }))} /></Card>
}
