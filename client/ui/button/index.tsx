// The thing to press. One primary per page; a press while the last one is still at work is ignored.
import { Button as NativeButton, View } from '@tarojs/components'
import { type PropsWithChildren, useEffect, useRef, useState } from 'react'
import { classes } from '../classes'
import { Icon } from '../icon'
import type { IconName } from '../icons/icons.data'
import { Tap } from '../tap'
import './index.scss'

export interface ButtonProps {
  kind?: 'primary' | 'outline' | 'text' | 'danger'
  size?: 's' | 'm' | 'l'
  icon?: IconName
  loading?: boolean
  disabled?: boolean
  block?: boolean
  label?: string
  onTap?: () => void | Promise<unknown>
  /** WeChat's own powers, which only its native button has. */
  openType?: 'share' | 'getPhoneNumber' | 'contact'
  onGetPhoneNumber?: (code: string) => void
}
function useOneAtATime(onTap: ButtonProps['onTap']): [boolean, () => void] {
  const [isBusy, setBusy] = useState(false)
  const isMounted = useRef(true)
  useEffect(() => {
    isMounted.current = true
    return () => { isMounted.current = false }
  }, [])
  const press = () => {
    const work = onTap?.()
    if (!(work instanceof Promise)) return
    setBusy(true)
    const rest = () => { if (isMounted.current) setBusy(false) }
    work.then(rest, (error: unknown) => { rest(); throw error })
  }
  return [isBusy, press]
}
export function Button(props: PropsWithChildren<ButtonProps>) {
  const { kind = 'primary', size = 'm', icon, loading, disabled, block, label, openType, onGetPhoneNumber, onTap, children } = props
  const [isBusy, press] = useOneAtATime(onTap)
  const isLoading = loading || isBusy
  const isOff = disabled || isLoading
  const className = classes('button', `button--${kind}`, `button--${size}`, block && 'button--block', disabled && 'button--off', isLoading && 'button--loading')
  const content = (
    <>
      {isLoading ? <View className='button__spinner' /> : icon && <Icon name={icon} size={size === 's' ? 16 : 20} />}
      <View>{children}</View>
    </>
  )
  if (!openType) return <Tap className={className} disabled={isOff} label={label} onTap={press}>{content}</Tap>
  return (
    <NativeButton className={className} hoverClass='tap--pressed' disabled={isOff} openType={openType} onClick={press}
      onGetPhoneNumber={(event) => { if (event.detail.code) onGetPhoneNumber?.(event.detail.code) }}>
      {content}
    </NativeButton>
  )
}
