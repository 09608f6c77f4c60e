import { View } from '@tarojs/components'
import { type PropsWithChildren } from 'react'
import { classes } from '../classes'
import type { Tone } from '../icon'
import { Tap } from '../tap'
import './index.scss'

interface StatProps { value: number | string; unit?: string; label: string; tone?: Tone; onTap?: () => void }

/** A number and what it counts. */
export function Stat({ value, unit, label, tone, onTap }: StatProps) {
  const content = (
    <>
      <View className={classes('stat__value', tone && `tone--${tone}`)}>{value}{unit && <View className='stat__unit'>{unit}</View>}</View>
      <View className='hint'>{label}</View>
    </>
  )
  return onTap ? <Tap className='stat' onTap={onTap}>{content}</Tap> : <View className='stat'>{content}</View>
}
export function Stats({ children }: PropsWithChildren) {
  return <View className='stats'>{children}</View>
}
