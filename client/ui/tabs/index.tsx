import { View } from '@tarojs/components'
import type { ChipItem } from '../chips'
import { classes } from '../classes'
import { Tap } from '../tap'
import './index.scss'

/** Parts of the same page; one line under the chosen one. */
export function Tabs<V extends string>({ items, value, onChange }: { items: readonly ChipItem<V>[]; value: V; onChange: (value: V) => void }) {
  return (
    <View className='tabs'>
      {items.map((item) => (
        <Tap key={item.value} className={classes('tabs__tab', item.value === value && 'tabs__tab--on')} role='tab' isOn={item.value === value} onTap={() => onChange(item.value)}>
          {item.label}{item.count ? ` ${item.count}` : ''}
        </Tap>
      ))}
    </View>
  )
}
