// What the rooms are used for (B5): two sums by the database, whatever the number of bookings.
import type { venues as contract } from '../../../contract/venues'
import type { Input } from '../../../contract/kernel'
import { dayStart } from '../../_platform/china-time'
import { command } from '../../_platform/db'
import { hatOver, must, type PersonCall } from '../../_platform/serve'
import { bookings } from '../bookings-store'
import { mondayOf } from '../domain/span'
import { roomUse, usedOf, type Sum } from '../domain/utilisation'
import { venues } from '../venues-store'

const MOST_SUMS = 1000
const MOST_ROOMS = 100

export async function readUtilisation({ person }: PersonCall, { communityId, from, weeks }: Input<typeof contract.utilisation>) {
  must(hatOver(person, communityId, 'staff', 'subdistrictStaff', 'districtStaff'))
  const monday = mondayOf(from)
  const range = { communityId, startAt: command.gte(dayStart(monday)).and(command.lt(dayStart(monday, weeks * 7))) }
  const [rooms, byRoom, byPartner] = await Promise.all([
    venues.find({ communityId }, { orderBy: [['name', 'asc']], limit: MOST_ROOMS }), sums(range, 'venueId', true), sums(range, 'partnerId', false),
  ])
  const names = new Map(byPartner.map(({ key, name }) => [key, name]))
  const partners = [...names].map(([partnerId, name]) => ({ partnerId, name: name ?? '社区自用', ...usedOf(byPartner.filter(({ key }) => key === partnerId)) }))
  return { venues: rooms.map((room) => roomUse(room, byRoom, monday, weeks)), partners: partners.sort((a, b) => a.name.localeCompare(b.name)) }
}
async function sums(range: object, field: 'venueId' | 'partnerId', byWeek: boolean): Promise<(Sum & { name: string | null })[]> {
  const { list } = await bookings.aggregate().match(range).group({
    _id: { key: `$${field}`, status: '$status', ...(byWeek ? { week: '$week' } : {}) }, minutes: { $sum: { $subtract: ['$toMinute', '$fromMinute'] } }, count: { $sum: 1 }, name: { $max: '$partnerName' },
  }).limit(MOST_SUMS).end()
  return (list as { _id: Pick<Sum, 'key' | 'status'> & { week?: string }; minutes: number; count: number; name: string | null }[]).map(({ _id, ...sum }) => ({ ...sum, key: _id.key ?? null, status: _id.status, week: _id.week ?? '' }))
}
