// 谁来做: the partner of last time again, or never again; a woman or a man. All of it optional.
import { View } from '@tarojs/components'
import { HELPER_GENDER, type HelperGender } from '@contract/terms'
import { ChoiceChips } from '@/ui/choice-chips'
import type { OrderDraft } from '../draft'

interface HelperFieldProps { lastName?: string; helper: OrderDraft['helper']; gender: OrderDraft['helperGender']; onChange: (part: Partial<Pick<OrderDraft, 'helper' | 'helperGender'>>) => void }
const GENDERS = [{ value: '', label: '都可以' }, ...(Object.keys(HELPER_GENDER) as HelperGender[]).map((value) => ({ value, label: HELPER_GENDER[value] }))]
const HELPERS = [{ value: 'any', label: '都可以' }, { value: 'same', label: '还要这一家' }, { value: 'other', label: '不要这一家' }]

export function HelperField({ lastName, helper, gender, onChange }: HelperFieldProps) {
  return (
    <View className='stack'>
      {lastName && <ChoiceChips name='helper' label={`上次是${lastName}`} options={HELPERS} value={helper} onChange={(value) => onChange({ helper: value as OrderDraft['helper'] })} hint={helper === 'other' ? '伙伴不会知道' : undefined} />}
      <ChoiceChips name='helperGender' label='谁来做' options={GENDERS} value={gender} onChange={(value) => onChange({ helperGender: value as HelperGender | '' })} />
    </View>
  )
}
