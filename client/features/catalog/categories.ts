// The sign and colour of each category, so that a person finds it again at a glance.
import type { Category } from '@contract/terms'
import type { TileTone } from '@/ui/icon-tile'
import type { IconName } from '@/ui/icons/icons.data'

export const CATEGORY_LOOK: Record<Category, { icon: IconName; tone: TileTone }> = {
  mealHelp: { icon: 'meal', tone: 'free' }, cleaningHelp: { icon: 'broom', tone: 'free' }, urgentHelp: { icon: 'siren', tone: 'alert' },
  mobilityHelp: { icon: 'walk', tone: 'free' }, medicalHelp: { icon: 'medical', tone: 'free' }, haircut: { icon: 'scissors', tone: 'low' },
  childcare: { icon: 'child', tone: 'market' }, hobby: { icon: 'pencil', tone: 'market' }, housekeeping: { icon: 'house', tone: 'low' },
  repair: { icon: 'wrench', tone: 'low' }, convenience: { icon: 'bag', tone: 'brand' },
}
/** Those in the front page's grid; 助急 has its own card there, the rest is under 全部. */
export const FRONT_CATEGORIES: readonly Category[] = ['mealHelp', 'cleaningHelp', 'mobilityHelp', 'medicalHelp', 'haircut', 'childcare', 'hobby', 'housekeeping', 'repair']
