// Anything a person can press. A view, because the native button brings a look of its own; spoken and focusable like a button.
import { View } from '@tarojs/components'
import { type PropsWithChildren } from 'react'
import { classes } from '../classes'
import './index.scss'

export interface TapProps {
  className?: string
  /** Spoken name, where the content does not say it. */
  label?: string
  role?: 'button' | 'link' | 'tab' | 'radio' | 'checkbox' | 'switch'
  isOn?: boolean
  disabled?: boolean
  onTap?: () => void
}
interface KeyLike { key: string; preventDefault(): void }

/** H5 wants html's words, the mini program its own. */
function spoken({ label, role = 'button', isOn, disabled, onTap }: TapProps): object {
  if (process.env.TARO_ENV === 'weapp') return { ariaRole: role, ariaLabel: label, ariaChecked: isOn, ariaDisabled: disabled }
  const state = isOn === undefined ? {} : role === 'tab' ? { 'aria-selected': isOn } : role === 'button' ? { 'aria-pressed': isOn } : { 'aria-checked': isOn }
  const onKeyDown = (event: KeyLike) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    onTap?.()
  }
  return { role, 'aria-label': label, 'aria-disabled': disabled || undefined, tabIndex: disabled ? -1 : 0, onKeyDown, ...state }
}
export function Tap({ children, ...props }: PropsWithChildren<TapProps>) {
  const { className, disabled, onTap } = props
  return (
    <View className={classes('tap', disabled && 'tap--off', className)} hoverClass={disabled ? 'none' : 'tap--pressed'} hoverStayTime={80} onClick={disabled ? undefined : onTap} {...spoken({ ...props, onTap: disabled ? undefined : onTap })}>
      {children}
    </View>
  )
}
