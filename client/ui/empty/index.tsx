import { View } from '@tarojs/components'
import { Button } from '../button'
import { Icon } from '../icon'
import type { IconName } from '../icons/icons.data'
import './index.scss'

interface EmptyProps { title: string; text?: string; icon?: IconName; action?: string; onAction?: () => void }

/** Nothing here: says why and offers a way out. */
export function Empty({ title, text, icon = 'clipboard', action, onAction }: EmptyProps) {
  return (
    <View className='empty'>
      <View className='empty__picture'><Icon name={icon} size={34} /></View>
      <View className='empty__title'>{title}</View>
      {text && <View className='muted'>{text}</View>}
      {action && <View className='empty__action'><Button kind='outline' onTap={onAction}>{action}</Button></View>}
    </View>
  )
}
