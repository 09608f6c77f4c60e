// Every page stands in this: large type, safe areas, the bottom bar, and the place where dialogs appear.
import { Text, View } from '@tarojs/components'
import { type PropsWithChildren, type ReactNode } from 'react'
import { classes } from '../classes'
import { DialogHost } from '../dialog'
import { useTypeLook } from '../large-type'
import './index.scss'

interface PageShellProps { title?: string; lead?: ReactNode; aside?: ReactNode; bar?: ReactNode; wide?: boolean; className?: string }

export function PageShell({ title, lead, aside, bar, wide, className, children }: PropsWithChildren<PageShellProps>) {
  const { typeClass, typeStyle } = useTypeLook()
  return (
    <DialogHost>
      <View className={classes('page-shell', typeClass, wide && 'page-shell--wide', !!bar && 'page-shell--bar', className)} style={typeStyle}>
        <View className='page-shell__body'>
          {(title || aside) && (
            <View className='page-shell__head'>
              <View className='grow'>
                {title && <View className='page-shell__title'>{title}</View>}
                {lead && <View className='page-shell__lead'>{typeof lead === 'string' ? <Text>{lead}</Text> : lead}</View>}
              </View>
              {aside}
            </View>
          )}
          {children}
        </View>
        {bar && <View className='page-shell__bar'>{bar}</View>}
      </View>
    </DialogHost>
  )
}
