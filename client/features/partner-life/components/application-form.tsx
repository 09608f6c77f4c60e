// 入驻申请: who applies, for what, where and when, with which papers. The papers follow the kind and what one wants to do.
import { CATEGORY, DOCUMENT_KIND, PARTNER_KIND, type DocumentKind } from '@contract/terms'
import { Card } from '@/ui/card'
import { ChoiceChips } from '@/ui/choice-chips'
import { Field } from '@/ui/field'
import { PickerField } from '@/ui/picker-field'
import { TextArea } from '@/ui/text-area'
import { WindowsField } from '@/ui/windows-field'
import { addPaper, changePaper, withPapers, type ApplicationDraft } from '../application-draft'
import { choices } from '../words'
import { PaperField } from './paper-field'

interface ApplicationFormProps { draft: ApplicationDraft; missing: readonly string[]; grids: { value: string; label: string }[]; onChange: (draft: ApplicationDraft) => void }
const NAME_HINT = { merchant: '店名或公司名', group: '队伍的名字', individual: '居民看到的称呼，例如：李师傅理发' } as const

export function ApplicationForm({ draft, missing, grids, onChange }: ApplicationFormProps) {
  const change = (part: Partial<ApplicationDraft>) => onChange(withPapers({ ...draft, ...part }))
  const missed = (field: string, text: string) => (missing.includes(field) ? text : undefined)
  const more = choices(DOCUMENT_KIND).filter(({ value }) => !draft.papers.some(({ kind }) => kind === value))
  return (
    <>
      <Card title='您是谁'>
        <ChoiceChips name='kind' label='合伙人类型' options={choices(PARTNER_KIND)} value={draft.kind} onChange={(kind) => kind && change({ kind })} />
        <Field name='name' label='名称' max={30} value={draft.name} onChange={(name) => change({ name })} hint={NAME_HINT[draft.kind]} error={missed('name', '请填写名称')} />
        <Field name='summary' label='一句话介绍' max={60} value={draft.summary} onChange={(summary) => change({ summary })} placeholder='居民在列表里看到的话' error={missed('summary', '请写一句话')} />
        <TextArea name='skills' label='会什么、做过什么' required={draft.kind === 'individual'} max={200} value={draft.skills} onChange={(skills) => change({ skills })} error={missed('skills', '请写一写会做什么')} />
        <Field name='phone' label='联系电话' type='phone' max={11} value={draft.phone} onChange={(phone) => change({ phone })} hint='只给社区工作人员联系您用' error={missed('phone', '请填写 11 位手机号')} />
      </Card>
      <Card title='做什么'>
        <ChoiceChips name='categories' label='服务类别' multiple options={choices(CATEGORY)} value={draft.categories} onChange={(categories) => change({ categories: categories.slice(0, 8) })} error={missed('categories', '请至少选一类')} />
        <ChoiceChips name='grids' label='去哪些网格' multiple options={grids} value={draft.gridIds} onChange={(gridIds) => change({ gridIds })} hint='不选就是整个社区' />
        <WindowsField name='hours' label='什么时候能服务' most={4} windows={draft.windows} onChange={(windows) => change({ windows })} error={missed('windows', '请至少写一段时间')} />
      </Card>
      {draft.papers.map((paper) => (
        <PaperField key={paper.kind} paper={paper} onChange={(part) => onChange(changePaper(draft, paper.kind, part))} error={missed(paper.kind, '这份证件还缺照片或有效期')} />
      ))}
      <Card>
        <PickerField<DocumentKind> name='morePaper' label='再加一份证件' required={false} value='' options={more} placeholder='护理证、保险单等，有就加上' onChange={(kind) => onChange(addPaper(draft, kind))} />
      </Card>
    </>
  )
}
