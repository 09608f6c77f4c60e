// What the people of an opened proposal read, one row each. The row's id comes from proposal and person: however often it is tried, one message.
import type { Proposal } from './proposal'

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日']
export interface Telling { personId: string; title: string; body: string; page: string }
const clock = (minute: number) => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`

/** 每周六 9:00–10:30，在 2 号室 */
export function slotText({ weekday, fromMinute, toMinute, venueName }: NonNullable<Proposal['slot']>): string {
  return `每周${WEEKDAYS[weekday - 1]} ${clock(fromMinute)}–${clock(toMinute)}，在${/^\d/.test(venueName) ? ' ' : ''}${venueName}`
}
export function tellingsOf({ listeners, slot }: Proposal): Telling[] {
  return listeners.map(({ personId, itemId, itemName }) => ({
    personId, title: '您想要的服务有了', page: `/packages/resident/item/index?id=${itemId}`,
    body: slot ? `您之前想要的${itemName}，现在开起来了：${slotText(slot)}。点开就能下单。` : `您之前想要的${itemName}，现在可以约了。点开就能下单。`,
  }))
}
