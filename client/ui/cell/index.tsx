import { View } from '@tarojs/components'
import { type PropsWithChildren, type ReactNode } from 'react'
import { classes } from '../classes'
import { Icon, type Tone } from '../icon'
import type { IconName } from '../icons/icons.data'
import { Tap } from '../tap'
import './index.scss'

interface CellProps { title: ReactNode; note?: ReactNode; value?: ReactNode; icon?: IconName; tone?: Tone; arrow?: boolean; onTap?: () => void }

/** One line of a list inside a flush card. `tone` colours the value. */
export function Cell({ title, note, value, icon, tone, arrow, onTap, children }: PropsWithChildren<CellProps>) {
  const content = (
    <>
      {icon && <View className='cell__icon'><Icon name={icon} size={22} /></View>}
      <View className='grow'>
        <View>{title}</View>
        {note && <View className='hint'>{note}</View>}
        {children}
      </View>
      {value !== undefined && value !== null && <View className={classes('cell__value', tone && `tone--${tone}`)}>{value}</View>}
      {(arrow ?? !!onTap) && <View className='cell__arrow'><Icon name='right' size={16} /></View>}
    </>
  )
  return onTap ? <Tap className='cell' role='link' onTap={onTap}>{content}</Tap> : <View className='cell'>{content}</View>
}
