import { View } from '@tarojs/components'
import { type ReactElement } from 'react'
import { classes } from '../classes'
import { FieldFrame, type FieldFrameProps } from '../field-frame'
import type { Option } from '../picker-field'
import { Tap } from '../tap'
import './index.scss'

interface Base<V extends string> extends FieldFrameProps { name: string; options: readonly Option<V>[] }
interface One<V extends string> extends Base<V> { multiple?: false; value: V | ''; onChange: (value: V) => void }
interface Many<V extends string> extends Base<V> { multiple: true; value: readonly V[]; onChange: (value: V[]) => void }

/** A few choices, all in sight. With `multiple` the value is a list. */
export function ChoiceChips<V extends string>(props: One<V>): ReactElement
export function ChoiceChips<V extends string>(props: Many<V>): ReactElement
export function ChoiceChips<V extends string>(props: One<V> | Many<V>): ReactElement {
  const { options, label, error, hint, required } = props
  const isOn = (value: V) => (props.multiple ? props.value.includes(value) : props.value === value)
  const choose = (value: V) => {
    if (!props.multiple) return props.onChange(value)
    props.onChange(isOn(value) ? props.value.filter((other) => other !== value) : [...props.value, value])
  }
  return (
    <FieldFrame label={label} error={error} hint={hint} required={required} bare>
      <View className='choice-chips' data-name={props.name}>
        {options.map((option) => (
          <Tap key={option.value} className={classes('choice-chip', isOn(option.value) && 'choice-chip--on')} role={props.multiple ? 'checkbox' : 'radio'} isOn={isOn(option.value)} onTap={() => choose(option.value)}>{option.label}</Tap>
        ))}
      </View>
    </FieldFrame>
  )
}
