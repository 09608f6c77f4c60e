import { View } from '@tarojs/components'
import { classes } from '../classes'
import { Icon } from '../icon'
import type { IconName } from '../icons/icons.data'
import { Tap } from '../tap'
import './index.scss'

export type TileTone = 'brand' | 'free' | 'low' | 'market' | 'alert'
interface IconTileProps { name: IconName; tone?: TileTone; size?: 'm' | 'l'; label?: string; onTap?: () => void }

/** An icon on its soft square; with a label it is one door of a grid. */
export function IconTile({ name, tone = 'brand', size = 'm', label, onTap }: IconTileProps) {
  const tile = <View className={classes('icon-tile', `icon-tile--${tone}`, `icon-tile--${size}`)}><Icon name={name} size={size === 'l' ? 34 : 24} /></View>
  if (!label && !onTap) return tile
  const content = <>{tile}{label && <View className='icon-door__label'>{label}</View>}</>
  return onTap ? <Tap className='icon-door' onTap={onTap} label={label}>{content}</Tap> : <View className='icon-door'>{content}</View>
}
