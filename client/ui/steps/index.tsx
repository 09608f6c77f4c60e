import { View } from '@tarojs/components'
import { classes } from '../classes'
import { spokenName } from '../field-frame'
import './index.scss'

interface StepsProps { total?: number; done: number; isUnderWay?: boolean; left?: string; right?: string }

/** How far a thing has come: full segments are done, a half one is under way. */
export function Steps({ total = 5, done, isUnderWay, left, right }: StepsProps) {
  return (
    <View className='steps' {...spokenName(`共 ${total} 步，已完成 ${done} 步`)}>
      <View className='steps__row'>
        {Array.from({ length: total }, (_, index) => <View key={index} className={classes('steps__step', index < done && 'steps__step--done', index === done && isUnderWay && 'steps__step--now')} />)}
      </View>
      {(left || right) && <View className='steps__words'><View>{left}</View><View>{right}</View></View>}
    </View>
  )
}
