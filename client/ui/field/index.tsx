import { Input } from '@tarojs/components'
import { FieldFrame, spokenName, type FieldFrameProps } from '../field-frame'

export interface FieldProps extends FieldFrameProps {
  name: string
  label: string
  value: string
  onChange: (text: string) => void
  placeholder?: string
  type?: 'text' | 'number' | 'digit' | 'phone'
  max?: number
  disabled?: boolean
}
/** One line of text. `required={false}` writes 选填 beside the label. */
export function Field({ name, label, value, onChange, placeholder, type = 'text', max = 50, disabled, ...frame }: FieldProps) {
  return (
    <FieldFrame label={label} {...frame}>
      <Input className='field__input' name={name} value={value} maxlength={max} disabled={disabled} type={type === 'phone' ? 'number' : type} placeholder={placeholder} placeholderClass='field__placeholder'
        onInput={(event) => onChange(event.detail.value)} {...spokenName(label)} />
    </FieldFrame>
  )
}
