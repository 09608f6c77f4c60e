import { View } from '@tarojs/components'
import { type PropsWithChildren } from 'react'
import { Icon } from '../icon'
import type { IconName } from '../icons/icons.data'
import './index.scss'

/** A line that explains, where it is needed. */
export function Notice({ tone = 'plain', icon = 'info', children }: PropsWithChildren<{ tone?: 'plain' | 'hot' | 'free' | 'low' | 'market'; icon?: IconName }>) {
  return <View className={`notice notice--${tone}`}><View className='notice__icon'><Icon name={icon} size={18} /></View><View className='grow'>{children}</View></View>
}
