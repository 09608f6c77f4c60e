import { ScrollView, View } from '@tarojs/components'
import { classes } from '../classes'
import { Tap } from '../tap'
import './index.scss'

export interface ChipItem<V extends string = string> { value: V; label: string; count?: number }

/** Filters in a row that slides sideways. */
export function Chips<V extends string>({ items, value, onChange }: { items: readonly ChipItem<V>[]; value: V; onChange: (value: V) => void }) {
  return (
    <ScrollView scrollX className='chips' showScrollbar={false}>
      <View className='chips__row'>
        {items.map((item) => (
          <Tap key={item.value} className={classes('chip', item.value === value && 'chip--on')} role='tab' isOn={item.value === value} onTap={() => onChange(item.value)}>
            {item.label}{item.count === undefined ? '' : ` ${item.count}`}
          </Tap>
        ))}
      </View>
    </ScrollView>
  )
}
