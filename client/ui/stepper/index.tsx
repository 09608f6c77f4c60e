import { View } from '@tarojs/components'
import { FieldFrame } from '../field-frame'
import { Icon } from '../icon'
import { Tap } from '../tap'
import './index.scss'

interface StepperProps { name: string; label: string; value: number; onChange: (value: number) => void; min?: number; max?: number; step?: number; unit?: string; hint?: string }

/** A small number, one press at a time. */
export function Stepper({ name, label, value, onChange, min = 0, max = 99, step = 1, unit, hint }: StepperProps) {
  return (
    <FieldFrame label={label} hint={hint} bare>
      <View className='stepper' data-name={name}>
        <Tap className='stepper__button' label={`${label}减少`} disabled={value <= min} onTap={() => onChange(Math.max(min, value - step))}><Icon name='minus' size={20} /></Tap>
        <View className='stepper__value'>{value}{unit ? ` ${unit}` : ''}</View>
        <Tap className='stepper__button' label={`${label}增加`} disabled={value >= max} onTap={() => onChange(Math.min(max, value + step))}><Icon name='plus' size={20} /></Tap>
      </View>
    </FieldFrame>
  )
}
