import { View } from '@tarojs/components'
import { type PropsWithChildren, type ReactNode } from 'react'
import { classes } from '../classes'
import { Icon } from '../icon'
import { useTypeLook } from '../large-type'
import { Tap } from '../tap'
import './index.scss'

interface SheetProps { isOpen: boolean; title: string; aside?: ReactNode; onClose: () => void; bar?: ReactNode }

/** A page's second thought, from below; the page stays in sight. */
export function Sheet({ isOpen, title, aside, onClose, bar, children }: PropsWithChildren<SheetProps>) {
  const { typeClass, typeStyle } = useTypeLook()
  if (!isOpen) return null
  return (
    <View className={classes('sheet', typeClass)} style={typeStyle}>
      <View className='sheet__shade' catchMove onClick={onClose} />
      <View className='sheet__paper'>
        <View className='sheet__head'>
          <View className='sheet__title grow'>{title}</View>
          {aside && <View className='muted'>{aside}</View>}
          <Tap className='sheet__close' label='关闭' onTap={onClose}><Icon name='close' size={20} /></Tap>
        </View>
        <View className='sheet__body'>{children}</View>
        {bar && <View className='sheet__bar'>{bar}</View>}
      </View>
    </View>
  )
}
