// A new paper in place of an old one, or one more; staff look at it before it counts.
import { useState } from 'react'
import { hasExpiry } from '@contract/documents'
import { DOCUMENT_KIND, type DocumentKind } from '@contract/terms'
import { Button } from '@/ui/button'
import { PickerField } from '@/ui/picker-field'
import { Sheet } from '@/ui/sheet'
import { toast } from '@/ui/toast'
import { useSubmitDocument } from '../api'
import type { PaperDraft } from '../application-draft'
import { choices } from '../words'
import { PaperField } from './paper-field'

/** @param kind null: which one is chosen here */
export function RenewSheet({ partnerId, kind, onClose, onDone }: { partnerId: string; kind: DocumentKind | null; onClose: () => void; onDone: () => void }) {
  const [paper, setPaper] = useState<PaperDraft | null>(kind && { kind, photos: [], expiresOn: '', isReturned: false, reason: '' })
  const [submit] = useSubmitDocument()
  const isReady = !!paper && paper.photos.length > 0 && (!hasExpiry(paper.kind) || paper.expiresOn !== '')
  const send = async () => {
    if (!paper || !await submit({ partnerId, kind: paper.kind, pictureIds: paper.photos.map(({ id }) => id), ...(paper.expiresOn ? { expiresOn: paper.expiresOn } : {}) })) return
    toast('已提交，社区审核后生效', 'ok')
    onDone()
  }
  return (
    <Sheet isOpen title={kind ? `更换${DOCUMENT_KIND[kind]}` : '提交证件'} onClose={onClose} bar={<Button block disabled={!isReady} onTap={send}>提交审核</Button>}>
      {!kind && <PickerField<DocumentKind> name='kind' label='什么证件' value={paper?.kind ?? ''} options={choices(DOCUMENT_KIND)} onChange={(value) => setPaper({ kind: value, photos: [], expiresOn: '', isReturned: false, reason: '' })} />}
      {paper && <PaperField paper={paper} onChange={(part) => setPaper({ ...paper, ...part })} />}
    </Sheet>
  )
}
