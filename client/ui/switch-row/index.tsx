import { View } from '@tarojs/components'
import { classes } from '../classes'
import { Icon } from '../icon'
import type { IconName } from '../icons/icons.data'
import { Tap } from '../tap'
import './index.scss'

interface SwitchRowProps { name: string; label: string; note?: string; icon?: IconName; value: boolean; onChange: (value: boolean) => void; disabled?: boolean }

/** On or off; the whole line is the target. */
export function SwitchRow({ name, label, note, icon, value, onChange, disabled }: SwitchRowProps) {
  return (
    <Tap className='switch-row' role='switch' label={label} isOn={value} disabled={disabled} onTap={() => onChange(!value)}>
      {icon && <View className='switch-row__icon'><Icon name={icon} size={22} /></View>}
      <View className='grow' data-name={name}>
        <View>{label}</View>
        {note && <View className='hint'>{note}</View>}
      </View>
      <View className={classes('switch', value && 'switch--on', disabled && 'switch--off')}><View className='switch__knob' /></View>
    </Tap>
  )
}
