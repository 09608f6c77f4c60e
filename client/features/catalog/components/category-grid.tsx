import { View } from '@tarojs/components'
import { CATEGORY, type Category } from '@contract/terms'
import { IconTile } from '@/ui/icon-tile'
import { CATEGORY_LOOK, FRONT_CATEGORIES } from '../categories'
import './category-grid.scss'

/** The doors to the services; undefined means all of them. */
export function CategoryGrid({ onOpen }: { onOpen: (category?: Category) => void }) {
  return (
    <View className='category-grid'>
      {FRONT_CATEGORIES.map((category) => <IconTile key={category} name={CATEGORY_LOOK[category].icon} tone={CATEGORY_LOOK[category].tone} label={CATEGORY[category]} onTap={() => onOpen(category)} />)}
      <IconTile name='more' tone='brand' label='全部' onTap={() => onOpen()} />
    </View>
  )
}
