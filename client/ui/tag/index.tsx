import { View } from '@tarojs/components'
import { type PropsWithChildren } from 'react'
import { Icon } from '../icon'
import type { IconName } from '../icons/icons.data'
import './index.scss'

export type TagKind = 'free' | 'low' | 'market' | 'plain' | 'hot' | 'ok'

/** A word in its colour: green 公益, amber 低偿, blue 市场. The word says it, the colour only helps. */
export function Tag({ kind = 'plain', icon, children }: PropsWithChildren<{ kind?: TagKind; icon?: IconName }>) {
  return <View className={`tag tag--${kind}`}>{icon && <Icon name={icon} size={13} />}<View>{children}</View></View>
}
