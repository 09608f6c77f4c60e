// Rooms of the three communities: five of 团结社区 in all their ways (with and without approval, peak hours, a stove), one each elsewhere.
import type { VenueDoc } from '../../cloudfunctions/venues/venues-store'
import { COMMUNITY_IDS, type CommunityKey } from './units.data'

const AT = '2026-09-01T01:00:00.000Z'
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7]
const WORK_DAYS = [1, 2, 3, 4, 5]
const hours = (from: number, to: number, weekdays = EVERY_DAY) => ({ weekdays, fromMinute: from * 60, toMinute: to * 60 })
const EVENING_AND_WEEKEND = [hours(18, 21, WORK_DAYS), hours(9, 21, [6, 7])]

function room(key: CommunityKey, at: string, name: string, place: string, more: Partial<VenueDoc>): VenueDoc {
  return {
    _id: `vn-${key}-${at}`, communityId: COMMUNITY_IDS[key], name, place, description: '', capacity: 30, equipment: ['tables', 'airConditioner'], pictureIds: [], windows: [hours(8, 21)], holidays: [],
    tariff: { normalPerHour: 30, peakPerHour: 45, peakWindows: EVENING_AND_WEEKEND }, quota: { bookingsPerWeek: 3, maxMinutesPerBooking: 180, bookAheadDays: 28 },
    isApprovalNeeded: false, releaseAfterMinutes: 30, status: 'open', closures: [], checkInCode: `${key}${at}`.toUpperCase().replace(/[^A-Z0-9]/g, '').padEnd(10, 'X').slice(0, 10), version: 1, createdAt: AT, clearSince: null, ...more,
  }
}
export const VENUES: VenueDoc[] = [
  room('c1', 'hall', '多功能厅', '社区服务中心 1 楼', {
    capacity: 120, equipment: ['tables', 'projector', 'speakers', 'airConditioner', 'stepFree'], description: '开会、演出、集市都可以用。桌椅用完请还原。', isApprovalNeeded: true,
    tariff: { normalPerHour: 60, peakPerHour: 90, peakWindows: EVENING_AND_WEEKEND }, quota: { bookingsPerWeek: 2, maxMinutesPerBooking: 240, bookAheadDays: 60 },
  }),
  room('c1', 'class', '秦苑学府教室', '社区服务中心 2 楼 203', { capacity: 24, equipment: ['tables', 'whiteboard', 'projector', 'airConditioner'], description: '书法、国画、手工课。' }),
  room('c1', 'dance', '舞蹈室', '社区服务中心 2 楼 206', { equipment: ['mirrors', 'speakers', 'airConditioner'], description: '木地板，请换软底鞋。', windows: [hours(7, 21)], quota: { bookingsPerWeek: 3, maxMinutesPerBooking: 120, bookAheadDays: 28 } }),
  room('c1', 'haircut', '便民理发室', '社区服务中心 1 楼 102', { capacity: 8, equipment: ['sink', 'airConditioner', 'stepFree'], description: '有两把理发椅和热水。', tariff: { normalPerHour: 20, peakPerHour: 20, peakWindows: [] }, windows: [hours(8, 18)], releaseAfterMinutes: 15 }),
  room('c1', 'kitchen', '长者食堂厨房', '社区服务中心 1 楼后院', {
    capacity: 12, equipment: ['stove', 'sink', 'stepFree'], description: '早上 8 点前由食堂使用。进厨房要有健康证。', windows: [hours(13, 20, WORK_DAYS), hours(9, 20, [6])], isApprovalNeeded: true, tariff: { normalPerHour: 40, peakPerHour: 40, peakWindows: [] },
  }),
  room('c2', 'hall', '和平议事厅', '和平社区 1 楼', { capacity: 60, isApprovalNeeded: true }),
  room('c3', 'hall', '柳荫活动室', '柳荫社区 2 楼', { capacity: 40 }),
]
