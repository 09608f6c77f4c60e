// Windows, lead times and categories in words.
import { CATEGORY, type Category } from '@contract/terms'
import { CATEGORY_LOOK, FRONT_CATEGORIES } from '@/features/catalog/categories'
import { leadWords, minuteClock, weekdayWords, windowWords } from '@/features/catalog/words'
import { ICONS } from '@/ui/icons/icons.data'

test.each([[[1, 2, 3, 4, 5], '周一至周五'], [[1, 2, 3, 4, 5, 6, 7], '每天'], [[6, 7], '周六、周日'], [[5, 1, 3], '周一、周三、周五'], [[2], '周二'], [[3, 4, 5], '周三至周五']])('%j is %s', (days, words) => expect(weekdayWords(days)).toBe(words))
test('windows of the same days share them', () => {
  const morning = { weekdays: [1, 2, 3, 4, 5], fromMinute: 540, toMinute: 720 }
  const afternoon = { weekdays: [5, 4, 3, 2, 1], fromMinute: 840, toMinute: 1050 }
  expect(windowWords([morning, afternoon, { weekdays: [6], fromMinute: 540, toMinute: 1440 }])).toEqual(['周一至周五 9:00–12:00、14:00–17:30', '周六 9:00–24:00'])
})
test.each([[0, '下单后马上安排'], [120, '至少提前 2 小时下单'], [1440, '至少提前 1 天下单'], [1500, '至少提前 25 小时下单']])('lead of %d: %s', (minutes, words) => expect(leadWords(minutes)).toBe(words))
test('minutes after midnight', () => expect([minuteClock(0), minuteClock(545), minuteClock(1440)]).toEqual(['0:00', '9:05', '24:00']))
test('every category has a sign that is drawn, and the front page shows each at most once', () => {
  for (const category of Object.keys(CATEGORY) as Category[]) expect(ICONS).toHaveProperty(CATEGORY_LOOK[category].icon)
  expect(new Set(FRONT_CATEGORIES).size).toBe(FRONT_CATEGORIES.length)
})
