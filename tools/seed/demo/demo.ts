// A month of life in the demo's district, told order by order up to the given instant. The same day always tells the same month:
// what lies after the instant is simply not told yet.
import { isWishable } from '../../../cloudfunctions/orders/domain/place'
import { chinaDay, dayStart, later } from '../../../cloudfunctions/_platform/china-time'
import type { OrderStatus } from '../../../contract/terms'
import type { Document } from '../../local-cloud/engine/values'
import { UNITS } from '../units.data'
import { VENUES } from '../venues.data'
import { demoAgreements } from './agreements'
import { demoApplications } from './applications'
import { demoCensus } from './census'
import { accepted, completed, delivered, inService, offering, placed } from './chapters'
import { demoDemandDays } from './demand-days'
import { demoDistrict, type Community } from './district'
import { demoFund } from './fund'
import { demoLedger } from './ledger'
import { Life, wishesFor, type Beginning } from './life'
import { demoPartnerLife } from './partner-life'
import { partnersWithStats } from './partner-stats'
import { presentMoments } from './present'
import { Random } from './random'
import { DemoRooms } from './rooms'
import { TWISTS } from './twists'
import { sharedWishes } from './wishes'
import { DemoWorld } from './world'

const DAYS = 31
const ORDERS_A_DAY = { c1: 7, c2: 2, c3: 2 } as const
const MOST_STEPS = 40
const CHAPTERS: Partial<Record<OrderStatus, (life: Life) => boolean>> = { placed, offering, accepted, inService, delivered, completed }

export function tell(life: Life): void {
  for (let step = 0; step < MOST_STEPS && CHAPTERS[life.order.status]?.(life); step++);
  life.world.orders.push(life.order)
}
/** Placed between seven in the morning and nine at night; null when nobody fits the item drawn. */
function beginning(community: Community, day: string, random: Random): Beginning | null {
  const placedAt = later(dayStart(day), random.between(7 * 60, 21 * 60))
  const item = random.pick(community.items)
  const fitting = community.residents.filter(({ eligibilities }) => item.eligibilities.length === 0 || item.eligibilities.some((one) => eligibilities.includes(one)))
  if (fitting.length === 0) return null
  return { community, item, resident: random.pick(fitting), placedAt, twist: random.among(TWISTS) }
}
function monthOf(communities: Community[], today: string, now: string, random: Random): { beginning: Beginning; random: Random }[] {
  const days = Array.from({ length: DAYS }, (_, back) => chinaDay(dayStart(today, back - DAYS + 1)))
  const all = communities.flatMap((community) => days.flatMap((day) => Array.from({ length: ORDERS_A_DAY[community.key] }, (_, index) => {
    const own = random.fork(`${community.key}/${day}/${index}`)
    const found = beginning(community, day, own)
    return found && { beginning: found, random: own }
  })))
  return all.filter((one) => one !== null).filter(({ beginning: { placedAt, item } }) => placedAt <= now && (!item.isUrgent || isWishable(item, later(placedAt, 30), placedAt)))
    .sort((a, b) => a.beginning.placedAt.localeCompare(b.beginning.placedAt))
}
/** Documents by collection. @param now milliseconds since 1970 */
export function demoDocuments(now: number): Record<string, Document[]> {
  const instant = new Date(now).toISOString()
  const today = chinaDay(instant)
  const random = new Random(today)
  const district = demoDistrict(new Random('district'), instant)
  const people = new Map(district.people.map((person) => [person._id, person]))
  const world = new DemoWorld(instant, people)
  for (const { beginning: start, random: own } of monthOf(district.communities, today, instant, random)) tell(new Life(world, own, { ...start, wishes: wishesFor(start.item, start.placedAt, own) }))
  for (const start of [...sharedWishes(district.communities, instant, random.fork('wishes')), ...presentMoments(district.communities, instant, random.fork('present'))]) tell(new Life(world, random.fork(`${start.placedAt}/${start.item._id}/${start.resident._id}`), start))
  const rooms = new DemoRooms(instant)
  for (const community of district.communities) rooms.tell(community, today, random.fork('rooms'))
  const lives = demoPartnerLife(partnersWithStats(district.partners, world.orders, instant), world.orders, instant)
  const applicants = district.communities[0]!.residents.filter(({ _id, phone }) => phone !== null && (_id === 'p-resident2-c1' || /^p-c1-\d+$/.test(_id)))
  const agreements = demoAgreements(new Map(lives.partners.map((partner) => [partner._id, partner])), instant)
  const ledger = demoLedger({ orders: world.orders, bookings: rooms.bookings, agreements: agreements.agreements, partners: lives.partners, people, now: instant })
  const heldOwners = lives.partners.find(({ _id }) => _id === ledger.held)?.workers.filter(({ role }) => role === 'owner').map(({ personId }) => personId) ?? []
  rooms.holdAhead(ledger.held, today, later(dayStart(today), 2), { partner: heldOwners, staff: [] })
  world.deliver([...rooms.messages, ...ledger.messages])
  const documents = {
    units: UNITS, people: district.people, items: district.items, ...lives, merchants: demoCensus(district.partners), applications: demoApplications(applicants, instant),
    ...agreements,
    orders: world.orders, ...demoDemandDays(world.orders, instant), workerDays: world.workerDays(), messages: world.messages(),
    venues: VENUES, bookings: rooms.bookings, venueDays: rooms.venueDays(), partnerWeeks: rooms.partnerWeeks(), ...ledger.documents, ...demoFund(instant),
  }
  return structuredClone(documents) as unknown as Record<string, Document[]>
}
