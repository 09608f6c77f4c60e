import { View } from '@tarojs/components'
import { type PropsWithChildren } from 'react'
import { Icon } from '../icon'
import { Tap } from '../tap'
import './index.scss'

/** A part of a page under its own heading. */
export function Section({ title, more, onMore, children }: PropsWithChildren<{ title: string; more?: string; onMore?: () => void }>) {
  return (
    <View className='section'>
      <View className='section__head'>
        <View className='section__title'>{title}</View>
        {more && (onMore ? <Tap className='section__more' role='link' label={`${title}，${more}`} onTap={onMore}>{more}<Icon name='right' size={14} /></Tap> : <View className='muted'>{more}</View>)}
      </View>
      {children}
    </View>
  )
}
