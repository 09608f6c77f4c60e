// What narrows the board: one category, one partner, one day. Nothing happens to the list before 看结果.
import { useState } from 'react'
import { View } from '@tarojs/components'
import { CATEGORY, type Category } from '@contract/terms'
import { nextDays } from '@/lib/format'
import { Button } from '@/ui/button'
import { ChoiceChips } from '@/ui/choice-chips'
import { PickerField } from '@/ui/picker-field'
import { Sheet } from '@/ui/sheet'
import type { Filter } from '../api'

const CATEGORIES = (Object.keys(CATEGORY) as Category[]).map((value) => ({ value, label: CATEGORY[value] }))
interface FilterSheetProps { filter: Filter; partners: readonly { id: string; name: string }[]; onClose: () => void; onApply: (filter: Filter) => void }

/** Mounted only while open, so that it always starts from what is applied. */
export function FilterSheet({ filter, partners, onClose, onApply }: FilterSheetProps) {
  const [draft, setDraft] = useState(filter)
  const toggleCategory = (category: Category) => setDraft({ ...draft, category: draft.category === category ? undefined : category })
  const toggleDay = (day: string) => setDraft({ ...draft, day: draft.day === day ? undefined : day })
  return (
    <Sheet isOpen title='筛选' onClose={onClose}
      bar={<View className='row'><Button kind='outline' block onTap={() => onApply({ text: filter.text })}>全部清除</Button><Button block onTap={() => onApply(draft)}>看结果</Button></View>}>
      <ChoiceChips name='category' label='服务类别' options={CATEGORIES} value={draft.category ?? ''} onChange={toggleCategory} />
      <ChoiceChips name='day' label='哪一天上门' options={nextDays(7).map(({ value, label, hint }) => ({ value, label: `${label} ${hint}` }))} value={draft.day ?? ''} onChange={toggleDay} />
      <PickerField name='partner' label='哪位伙伴' value={draft.partnerId ?? ''} options={[{ value: '', label: '所有伙伴' }, ...partners.map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={(partnerId) => setDraft({ ...draft, partnerId: partnerId || undefined })} />
    </Sheet>
  )
}
