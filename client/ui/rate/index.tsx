import { View } from '@tarojs/components'
import { classes } from '../classes'
import { Tap } from '../tap'
import './index.scss'

const WORDS = ['', '很不满意', '不满意', '一般', '满意', '很满意']
interface RateProps { name: string; label?: string; value: number; onChange?: (stars: number) => void; readOnly?: boolean }

/** One to five stars, with the word beside them; each star is a full-size target. */
export function Rate({ name, label, value, onChange, readOnly }: RateProps) {
  return (
    <View className={classes('rate', readOnly && 'rate--still')} data-name={name}>
      {label && <View className='rate__label'>{label}</View>}
      <View className='rate__stars'>
        {[1, 2, 3, 4, 5].map((star) => {
          const picture = <View className={classes('rate__star icon--star-full', star <= value && 'rate__star--on')} />
          return readOnly ? <View key={star}>{picture}</View> : <Tap key={star} className='rate__tap' role='radio' isOn={star === value} label={`${label ?? ''}${star} 星`} onTap={() => onChange?.(star)}>{picture}</Tap>
        })}
      </View>
      {!readOnly && <View className='rate__word'>{WORDS[value] ?? ''}</View>}
    </View>
  )
}
