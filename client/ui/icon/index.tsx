// A drawn sign in the colour of the text around it. Decoration: it is never the only thing that says something.
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { classes } from '../classes'
import type { IconName } from '../icons/icons.data'
import './index.scss'

export type Tone = 'plain' | 'brand' | 'hot' | 'free' | 'low' | 'market' | 'alert'

export function Icon({ name, size = 24, tone }: { name: IconName; size?: number; tone?: Tone }) {
  const length = Taro.pxTransform(size)
  const spoken: object = process.env.TARO_ENV === 'weapp' ? { ariaHidden: true } : { 'aria-hidden': true }
  return <View className={classes('icon', `icon--${name}`, tone && `tone--${tone}`)} style={{ width: length, height: length }} {...spoken} />
}
