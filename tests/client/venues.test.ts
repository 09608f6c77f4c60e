// Rooms on the client: what is free in a day, words for hours, prices and what comes next, the form's check.
import type { Booking, CalendarDay, RoomFields } from '@/features/venues/api'
import { dayWordOf, endsOf, freeStretches, shownHours, startsOf } from '@/features/venues/day'
import { NEW_ROOM, roomDraftOf, roomErrorsOf, roomFieldsOf } from '@/features/venues/room-draft'
import { hours, percentOf, totalsOf, weekBars } from '@/features/venues/use-figures'
import { balanceText, bookingLead, doorCodeOf, hoursText, partsText, spacedCode, spanText, statusTag, tariffText, weekdaysText } from '@/features/venues/words'
import { VenueFields } from '@contract/venues'
import { VENUES } from '../../tools/seed/venues.data'

const h = (hour: number) => hour * 60
/** Tuesday 12:10 in China. */
const NOW = '2026-11-24T04:10:00.000Z'
const slot = (from: number, to: number, more: object = {}) => ({ fromMinute: h(from), toMinute: h(to), kind: 'taken' as const, label: '', bookingId: null, status: null, ...more })
const day = (more: Partial<CalendarDay> = {}): CalendarDay => ({ day: '2026-11-25', isHoliday: false, openings: [{ fromMinute: h(8), toMinute: h(18), band: 'normal' }, { fromMinute: h(18), toMinute: h(21), band: 'peak' }], slots: [], ...more })

describe('a day', () => {
  test.each<[string, Partial<CalendarDay>, [number, number][]]>([
    ['open and empty, over the change of tariff', {}, [[8, 21]]], ['with a booking', { slots: [slot(10, 11.5)] }, [[8, 10], [11.5, 21]]], ['closed at noon', { openings: [{ fromMinute: h(8), toMinute: h(12), band: 'normal' }, { fromMinute: h(14), toMinute: h(18), band: 'normal' }] }, [[8, 12], [14, 18]]],
    ['with a closure that begins at ten past', { slots: [{ ...slot(9, 10), fromMinute: h(9) + 10, kind: 'closed' }] }, [[8, 9], [10, 21]]], ['today: what has not begun', { day: '2026-11-24' }, [[12.5, 21]]], ['over', { day: '2026-11-23' }, []], ['a holiday', { openings: [], isHoliday: true }, []], ['full', { slots: [slot(7, 22)] }, []],
  ])('%s', (_name, more, expected) => {
    expect(freeStretches(day(more), NOW).map(({ fromMinute, toMinute }) => [fromMinute / 60, toMinute / 60])).toEqual(expected)
  })
  test('starts and ends keep to what is free and to the longest that is allowed', () => {
    const free = [{ fromMinute: h(8), toMinute: h(9) }, { fromMinute: h(10), toMinute: h(14) }]
    expect(startsOf(free).map((minute) => minute / 60)).toEqual([8, 8.5, 10, 10.5, 11, 11.5, 12, 12.5, 13, 13.5])
    expect(endsOf(free, h(8.5), 180)).toEqual([h(9)])
    expect(endsOf(free, h(10), 90)).toEqual([h(10.5), h(11), h(11.5)])
    expect(endsOf(free, h(9), 90)).toEqual([])
  })
  test.each<[Partial<CalendarDay>, string]>([[{}, '有空'], [{ day: '2026-11-23' }, '过了'], [{ openings: [] }, '不开'], [{ slots: [slot(8, 21)] }, '满了']])('%j is called %s', (more, word) => expect(dayWordOf(day(more), NOW)).toBe(word))
  test('the picture shows whole hours around everything that is in it, closures only inside them', () => {
    expect(shownHours([day(), day({ openings: [{ fromMinute: h(7.5), toMinute: h(9), band: 'normal' }], slots: [slot(0, 24, { kind: 'closed' })] })])).toEqual({ fromMinute: h(7), toMinute: h(21) })
    expect(shownHours([day({ openings: [] })])).toEqual({ fromMinute: h(8), toMinute: h(18) })
  })
})
describe('words', () => {
  test.each([[[1, 2, 3, 4, 5, 6, 7], '每天'], [[5, 4, 3, 2, 1], '周一到周五'], [[6, 7], '周末'], [[1, 3], '周一、周三']])('%j: %s', (weekdays, words) => expect(weekdaysText(weekdays)).toBe(words))
  test('hours, spans and prices', () => {
    expect(hoursText([{ weekdays: [1, 2, 3, 4, 5], fromMinute: h(13), toMinute: h(20) }, { weekdays: [6], fromMinute: h(9.5), toMinute: h(24) }])).toBe('周一到周五 13:00–20:00；周六 9:30–24:00')
    expect(spanText({ fromMinute: h(9), toMinute: h(10.5) })).toBe('9:00–10:30')
    const peakWindows = [{ weekdays: [6], fromMinute: 0, toMinute: 60 }]
    expect(tariffText({ normalPerHour: 30, peakPerHour: 45, peakWindows })).toBe('平时 1 小时记 30 分，高峰 45 分')
    expect(tariffText({ normalPerHour: 30, peakPerHour: 45, peakWindows: [] })).toBe('1 小时记 30 分')
    expect(tariffText({ normalPerHour: 0, peakPerHour: 0, peakWindows })).toBe('不记时长')
    expect(partsText([{ band: 'normal', minutes: 60, perHour: 30 }, { band: 'peak', minutes: 90, perHour: 45 }])).toBe('平时 1 小时，每小时 30 分；高峰 1 小时 30 分，每小时 45 分')
    expect([0, 90, -30].map(balanceText)).toEqual(['不欠也不余', '还需服务 1 小时 30 分', '预存 30 分'])
  })
  const booking = (more: object) => ({ status: 'approved', startAt: '2026-11-24T05:00:00.000Z', endAt: '2026-11-24T07:00:00.000Z', releaseAt: '2026-11-24T05:30:00.000Z', creditMinutes: 60, reason: null, end: null, ...more }) as Booking
  test.each<[object, string, string]>([
    [{ status: 'requested' }, NOW, '等社区审核，结果会发消息告诉您'], [{}, NOW, '到时提前 15 分钟可以签到'], [{}, '2026-11-24T05:10:00.000Z', '请在 13:30 前签到，不然会放开给别人'], [{ status: 'checkedIn' }, NOW, '正在使用，到 15:00'], [{ status: 'used' }, NOW, '已使用，记了 1 小时'], [{ status: 'used', creditMinutes: 0 }, NOW, '已使用'],
    [{ status: 'cancelled', end: 'closure', reason: '水管检修' }, NOW, '场地临时关闭：水管检修'], [{ status: 'released', end: 'noShow' }, NOW, '到时间没有签到'], [{ status: 'held' }, NOW, '欠的服务时长超过上限，补上以后自动恢复；到开始时还没补上就放开'],
  ])('%j at %s', (more, now, words) => expect(bookingLead(booking(more), now)).toBe(words))
  test('a status is said by its word, not by colour alone', () => expect([statusTag('held'), statusTag('approved')]).toEqual([{ kind: 'hot', children: '暂停' }, { kind: 'ok', children: '已订好' }]))
  test.each([['C1CLASSXXX', 'C1CLASSXXX'], [' c1cla ssxxx ', 'C1CLASSXXX'], ['packages/partner/check-in/index?scene=K7M4Q2XP', 'K7M4Q2XP'], ['scene=k7m4q2xp&x=1', 'K7M4Q2XP'], ['https://example.cn/x', ''], ['短', ''], ['', '']])('code in 「%s」', (text, code) => expect(doorCodeOf(text)).toBe(code))
  test('a code is written in two groups', () => expect([spacedCode('ABCDEFGHIJ'), spacedCode('ABCDE')]).toEqual(['ABCDE FGHIJ', 'ABCDE']))
})
describe('the form', () => {
  const fields: RoomFields = VenueFields.parse(Object.fromEntries(Object.keys(VenueFields.shape).map((key) => [key, VENUES[0]![key as keyof RoomFields]])))
  test('an unchanged room is sent as it was read, with pictures that are still under check', () => {
    const withPictures = { ...fields, pictureIds: ['pic_1', 'pic_2'] }
    const draft = roomDraftOf(withPictures, [{ id: 'pic_1', url: 'u' }])
    expect(draft.photos).toEqual([{ id: 'pic_1', url: 'u' }, { id: 'pic_2', url: '' }])
    expect(roomFieldsOf(draft)).toEqual(withPictures)
  })
  test('an empty one says what is missing and sends nothing', () => {
    expect(Object.keys(roomErrorsOf(NEW_ROOM)).sort()).toEqual(['capacity', 'name', 'place'])
    expect(roomFieldsOf(NEW_ROOM)).toBeNull()
  })
  test('hours that overlap or run backwards are said', () => {
    const window = { weekdays: [1], fromMinute: 480, toMinute: 720 }
    const draft = { ...roomDraftOf(fields, []), windows: [window, { ...window, fromMinute: 600 }], peakWindows: [{ ...window, toMinute: 480 }] }
    expect(roomErrorsOf(draft)).toEqual({ windows: '有两段时间重叠了', peakWindows: '结束时间要晚于开始时间' })
  })
  test('what is sent fits the contract', () => {
    const draft = { ...NEW_ROOM, name: ' 书画室 ', place: '2 楼', capacity: '20', windows: [{ weekdays: [5, 1], fromMinute: 480, toMinute: 720 }] }
    expect(VenueFields.parse(roomFieldsOf(draft))).toMatchObject({ name: '书画室', capacity: 20, windows: [{ weekdays: [1, 5] }] })
  })
})
test('figures: hours to one decimal, whole percents, sums over rooms and weeks', () => {
  const room = (used: number, weeks: number[]) => ({ venueId: 'v', name: '厅', openMinutes: 600, bookings: 4, bookedMinutes: 300, usedMinutes: used, releasedMinutes: 60, released: 1, weeks: weeks.map((usedMinutes, at) => ({ monday: `2026-11-${16 + at * 7}`, openMinutes: 300, usedMinutes })) })
  expect([hours(100), percentOf(1, 3), percentOf(1, 0)]).toEqual([1.7, 33, 0])
  expect(totalsOf([room(90, []), room(30, [])])).toEqual({ usedMinutes: 120, openMinutes: 1200, bookings: 8, released: 2 })
  expect(weekBars([room(90, [60, 30]), room(30, [30, 0])])).toEqual([{ label: '11/16', value: 1.5 }, { label: '11/23', value: 0.5 }])
  expect(weekBars([])).toEqual([])
})
