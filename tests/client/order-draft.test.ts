// What is sent of an order being written, and when a rating is whole.
import { hasTime, NO_DRAFT, placeInput } from '@/features/orders/draft'
import { NO_RATING, ratingInput, ratingState } from '@/features/orders/rating'

const item = { id: 'i1', priceFen: 2000 }
test('empty things are left out; the shown price goes along', () => {
  expect(placeInput(item, { ...NO_DRAFT, wishes: ['w'], note: '  ', address: ' ' }, [])).toEqual({ itemId: 'i1', isAnyTime: false, wishes: ['w'], expectedPriceFen: 2000 })
})
test('everything that was written is sent', () => {
  const draft = { forId: 'r2', address: ' 东院 ', isAnyTime: false, wishes: ['w'], helper: 'other' as const, helperGender: 'female' as const, note: ' 轻点 ', photos: [{ id: 'f1', url: 'u' }] }
  expect(placeInput(item, draft, ['orderAccepted'])).toEqual({ itemId: 'i1', residentId: 'r2', address: '东院', isAnyTime: false, wishes: ['w'], needs: { avoidsLastHelper: true, helperGender: 'female' }, note: '轻点', photos: ['f1'], consents: ['orderAccepted'], expectedPriceFen: 2000 })
})
test('any time sends no wishes, even those chosen before', () => expect(placeInput(item, { ...NO_DRAFT, isAnyTime: true, wishes: ['w'] }, []).wishes).toEqual([]))
test('a draft has a time when it wishes for one or takes any', () => {
  expect([hasTime(NO_DRAFT), hasTime({ ...NO_DRAFT, isAnyTime: true }), hasTime({ ...NO_DRAFT, wishes: ['w'] })]).toEqual([false, true, true])
})
test('a rating is four dimensions or nothing', () => {
  const whole = { ...NO_RATING, punctuality: 5, attitude: 4, quality: 5, tidiness: 3 }
  expect(ratingState(NO_RATING)).toBe('none')
  expect(ratingState({ ...NO_RATING, attitude: 4 })).toBe('partial')
  expect(ratingState({ ...NO_RATING, comment: '很好' })).toBe('partial')
  expect(ratingState(whole)).toBe('whole')
  expect(ratingInput({ ...whole, comment: ' ' })).toEqual({ punctuality: 5, attitude: 4, quality: 5, tidiness: 3, tags: [] })
  expect(ratingInput({ ...whole, comment: ' 很好 ' })).toHaveProperty('comment', '很好')
})
