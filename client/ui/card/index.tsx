import { View } from '@tarojs/components'
import { type PropsWithChildren, type ReactNode } from 'react'
import { classes } from '../classes'
import { Tap } from '../tap'
import './index.scss'

interface CardProps { title?: string; aside?: ReactNode; onTap?: () => void; tone?: 'plain' | 'hot' | 'free' | 'low' | 'market'; flush?: boolean; className?: string }

/** White paper that holds one matter. `flush` for lists of cells, which bring their own padding. */
export function Card({ title, aside, onTap, tone, flush, className, children }: PropsWithChildren<CardProps>) {
  const names = classes('card', tone && `card--${tone}`, flush && 'card--flush', className)
  const content = (
    <>
      {(title || aside) && <View className='card__head'><View className='strong grow'>{title}</View>{aside}</View>}
      {children}
    </>
  )
  return onTap ? <Tap className={names} role='link' onTap={onTap}>{content}</Tap> : <View className={names}>{content}</View>
}
