import { Textarea, View } from '@tarojs/components'
import { FieldFrame, spokenName, type FieldFrameProps } from '../field-frame'
import './index.scss'

export interface TextAreaProps extends FieldFrameProps { name: string; label: string; value: string; onChange: (text: string) => void; placeholder?: string; max?: number }

/** Several lines, with the number of characters that are left to write. */
export function TextArea({ name, label, value, onChange, placeholder, max = 200, ...frame }: TextAreaProps) {
  return (
    <FieldFrame label={label} {...frame}>
      <View className='text-area'>
        <Textarea className='field__area' name={name} value={value} maxlength={max} placeholder={placeholder} placeholderClass='field__placeholder' onInput={(event) => onChange(event.detail.value)} {...spokenName(label)} />
        <View className='hint text-area__count'>{value.length}/{max}</View>
      </View>
    </FieldFrame>
  )
}
