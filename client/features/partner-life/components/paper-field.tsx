// One paper under the pen: its pictures, its last day, and why it came back.
import { hasExpiry } from '@contract/documents'
import { DOCUMENT_KIND } from '@contract/terms'
import { chinaDay } from '@/lib/format'
import { uploadPicture } from '@/lib/upload'
import { addDays } from '@/lib/week'
import { Card } from '@/ui/card'
import { DayField } from '@/ui/day-field'
import { Notice } from '@/ui/notice'
import { PhotoField } from '@/ui/photo-field'
import type { PaperDraft } from '../application-draft'

const MOST_PHOTOS = 6
interface PaperFieldProps { paper: PaperDraft; onChange: (part: Partial<PaperDraft>) => void; error?: string }
export function PaperField({ paper: { kind, photos, expiresOn, isReturned, reason }, onChange, error }: PaperFieldProps) {
  const name = DOCUMENT_KIND[kind]
  const today = chinaDay(new Date().toISOString())
  return (
    <Card title={name}>
      {isReturned && <Notice tone='hot' icon='warn'>{`被退回：${reason}`}</Notice>}
      <PhotoField name={`paper-${kind}`} label={`${name}的照片`} photos={photos} max={MOST_PHOTOS} upload={uploadPicture} onChange={(next) => onChange({ photos: next })} error={error} hint='拍清楚每一页，只有社区工作人员能看到' />
      {hasExpiry(kind) && <DayField name={`expires-${kind}`} label='有效期到哪天' value={expiresOn} from={today} start={addDays(today, 365)} onChange={(day) => onChange({ expiresOn: day })} />}
    </Card>
  )
}
