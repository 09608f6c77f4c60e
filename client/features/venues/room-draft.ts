// A room while it is typed: numbers that are typed stay texts until they are checked (contract/venues.ts VenueFields).
import { overlap, windowError, type WeekWindow } from '@/ui/windows-field/windows'
import type { Photo } from '@/ui/photo-field'
import type { RoomFields } from './api'

export interface RoomDraft {
  name: string; place: string; description: string; capacity: string; equipment: RoomFields['equipment']; photos: Photo[]
  windows: WeekWindow[]; holidays: string[]; normalPerHour: number; peakPerHour: number; peakWindows: WeekWindow[]
  bookingsPerWeek: number; maxMinutesPerBooking: number; bookAheadDays: number; isApprovalNeeded: boolean; releaseAfterMinutes: number
}
export type RoomErrors = Partial<Record<keyof RoomDraft, string>>
export const NEW_ROOM: RoomDraft = {
  name: '', place: '', description: '', capacity: '', equipment: [], photos: [], windows: [{ weekdays: [1, 2, 3, 4, 5, 6, 7], fromMinute: 480, toMinute: 1260 }], holidays: [],
  normalPerHour: 30, peakPerHour: 45, peakWindows: [], bookingsPerWeek: 3, maxMinutesPerBooking: 180, bookAheadDays: 28, isApprovalNeeded: false, releaseAfterMinutes: 30,
}
const MOST_PEOPLE = 2000
/** @param pictures with their addresses; one that is still under check has none and stays in the room all the same */
export function roomDraftOf({ capacity, pictureIds, tariff, quota, ...fields }: RoomFields, pictures: readonly Photo[]): RoomDraft {
  const photos = pictureIds.map((id) => pictures.find((picture) => picture.id === id) ?? { id, url: '' })
  return { ...fields, ...tariff, ...quota, capacity: String(capacity), photos }
}
export function roomErrorsOf(draft: RoomDraft): RoomErrors {
  const capacity = Number(draft.capacity)
  const hours = (windows: readonly WeekWindow[]) => windows.map((window) => windowError(window)).find(Boolean) ?? (overlap(windows) ? '有两段时间重叠了' : undefined)
  const all: RoomErrors = {
    name: draft.name.trim() ? undefined : '请填写名称', place: draft.place.trim() ? undefined : '请填写在哪里',
    capacity: /^\d{1,4}$/.test(draft.capacity) && capacity >= 1 && capacity <= MOST_PEOPLE ? undefined : `请填 1 到 ${MOST_PEOPLE} 人`,
    windows: hours(draft.windows), peakWindows: hours(draft.peakWindows),
  }
  return Object.fromEntries(Object.entries(all).filter(([, text]) => text)) as RoomErrors
}
/** What is sent; null while anything is wrong. */
export function roomFieldsOf(draft: RoomDraft): RoomFields | null {
  if (Object.keys(roomErrorsOf(draft)).length > 0) return null
  const { photos, capacity, normalPerHour, peakPerHour, peakWindows, bookingsPerWeek, maxMinutesPerBooking, bookAheadDays, ...rest } = draft
  const sorted = (windows: readonly WeekWindow[]) => windows.map((window) => ({ ...window, weekdays: [...window.weekdays].sort((a, b) => a - b) }))
  return {
    ...rest, name: draft.name.trim(), place: draft.place.trim(), description: draft.description.trim(), capacity: Number(capacity), pictureIds: photos.map(({ id }) => id), windows: sorted(draft.windows),
    tariff: { normalPerHour, peakPerHour, peakWindows: sorted(peakWindows) }, quota: { bookingsPerWeek, maxMinutesPerBooking, bookAheadDays },
  }
}
