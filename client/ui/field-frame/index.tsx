// Label above, what is wrong below: the frame of every form field.
import { View } from '@tarojs/components'
import { type PropsWithChildren, type ReactNode } from 'react'
import { classes } from '../classes'
import './index.scss'

export interface FieldFrameProps { label?: string; required?: boolean; error?: string; hint?: ReactNode; bare?: boolean }

/** @param bare without the box, for fields that are themselves a row of choices */
export function FieldFrame({ label, required, error, hint, bare, children }: PropsWithChildren<FieldFrameProps>) {
  return (
    <View className='field'>
      {label && <View className='field__label'>{label}{required === false && <View className='field__optional'>选填</View>}</View>}
      {bare ? children : <View className={classes('field__box', error && 'field__box--wrong')}>{children}</View>}
      {error ? <View className='field__error'>{error}</View> : hint && <View className='hint field__hint'>{hint}</View>}
    </View>
  )
}
/** Spoken name of an input, in the words of each platform. */
export function spokenName(label: string): object {
  return process.env.TARO_ENV === 'weapp' ? { ariaLabel: label } : { 'aria-label': label }
}
