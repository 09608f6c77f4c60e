import { View } from '@tarojs/components'
import { classes } from '../classes'
import { Tap } from '../tap'
import './index.scss'

interface SwitchRowProps { name: string; label: string; note?: string; value: boolean; onChange: (value: boolean) => void; disabled?: boolean }

/** On or off; the whole line is the target. */
export function SwitchRow({ name, label, note, value, onChange, disabled }: SwitchRowProps) {
  return (
    <Tap className='switch-row' role='switch' label={label} isOn={value} disabled={disabled} onTap={() => onChange(!value)}>
      <View className='grow' data-name={name}>
        <View>{label}</View>
        {note && <View className='hint'>{note}</View>}
      </View>
      <View className={classes('switch', value && 'switch--on', disabled && 'switch--off')}><View className='switch__knob' /></View>
    </Tap>
  )
}
