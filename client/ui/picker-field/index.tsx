import { Picker, View } from '@tarojs/components'
import { FieldFrame, spokenName, type FieldFrameProps } from '../field-frame'
import { Icon } from '../icon'
import './index.scss'

export interface Option<V extends string = string> { value: V; label: string }
interface PickerFieldProps<V extends string> extends FieldFrameProps { name: string; label: string; value: V | ''; options: readonly Option<V>[]; onChange: (value: V) => void; placeholder?: string }

/** One of a list, chosen in the platform's own wheel. */
export function PickerField<V extends string>({ name, label, value, options, onChange, placeholder = '请选择', ...frame }: PickerFieldProps<V>) {
  const index = options.findIndex((option) => option.value === value)
  return (
    <FieldFrame label={label} {...frame}>
      <Picker className='picker-field' mode='selector' name={name} range={options.map((option) => option.label)} value={Math.max(index, 0)} onChange={(event) => onChange(options[Number(event.detail.value)].value)} {...spokenName(label)}>
        <View className='picker-field__line'>
          <View className={index < 0 ? 'grow field__placeholder' : 'grow'}>{index < 0 ? placeholder : options[index].label}</View>
          <Icon name='down' size={16} />
        </View>
      </Picker>
    </FieldFrame>
  )
}
