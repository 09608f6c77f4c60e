// 评价: four dimensions, words to tick, a sentence.
import { View } from '@tarojs/components'
import { RATING_DIMENSION, RATING_TAG, type RatingTag } from '@contract/terms'
import { ChoiceChips } from '@/ui/choice-chips'
import { Rate } from '@/ui/rate'
import { TextArea } from '@/ui/text-area'
import { DIMENSIONS, type RatingDraft } from '../rating'

const TAGS = (Object.keys(RATING_TAG) as RatingTag[]).map((value) => ({ value, label: RATING_TAG[value] }))
export function RatingForm({ draft, onChange }: { draft: RatingDraft; onChange: (draft: RatingDraft) => void }) {
  return (
    <View className='stack'>
      <View>
        {DIMENSIONS.map((dimension) => <Rate key={dimension} name={dimension} label={RATING_DIMENSION[dimension]} value={draft[dimension]} onChange={(stars) => onChange({ ...draft, [dimension]: stars })} />)}
      </View>
      <ChoiceChips name='tags' label='印象' required={false} multiple options={TAGS} value={draft.tags} onChange={(tags) => onChange({ ...draft, tags })} />
      <TextArea name='comment' label='想说的话' required={false} max={200} value={draft.comment} onChange={(comment) => onChange({ ...draft, comment })} placeholder='好的地方、要改的地方，都可以写' />
    </View>
  )
}
