// Days added up into what the dashboard shows. Pure.
import { CATEGORY, type Category } from '../../../contract/terms'
import type { DayFigures } from './day-figures'
import { supplyOf, type SupplyPartner } from './supply'

type Day = DayFigures & { day: string }
const sum = (days: readonly Day[], of: (day: Day) => number) => days.reduce((total, day) => total + of(day), 0)
const WEEK_DAYS = 7

export function medianOf(sorted: readonly number[]): number | null {
  if (sorted.length === 0) return null
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle]! : Math.round((sorted[middle - 1]! + sorted[middle]!) / 2)
}
/** @param span how many days the range has; days without orders have no figures */
export function dashboardOf(days: readonly Day[], span: number, now: string) {
  const answerMinutes = days.flatMap((day) => day.answerMinutes).sort((a, b) => a - b)
  const accepted = sum(days, (day) => day.accepted)
  const declined = sum(days, (day) => day.declined)
  const expired = sum(days, (day) => day.expired)
  const inTime = sum(days, (day) => day.inTime)
  const late = sum(days, (day) => day.late + day.answerBy.filter((at) => at <= now).length)
  return {
    days: span, placed: sum(days, (day) => day.placed), unmet: sum(days, (day) => day.unmet),
    byDay: days.map(({ day, placed, completed }) => ({ day, placed, completed })),
    answer: {
      medianMinutes: medianOf(answerMinutes), answered: answerMinutes.length, accepted: { part: accepted, whole: accepted + declined + expired }, declined, expired,
      rounds: [0, 1, 2, 3].map((at) => sum(days, (day) => day.rounds[at] ?? 0)),
    },
    rates: {
      response: { part: inTime, whole: inTime + late }, resolution: { part: sum(days, (day) => day.resolved), whole: sum(days, (day) => day.decided) },
      satisfaction: { part: sum(days, (day) => day.satisfied), whole: sum(days, (day) => day.rated) },
    },
  }
}
/** Categories somebody wants or offers, in the order of the catalogue, with the two-hour pieces in which there is either. */
export function heatOf(days: readonly Day[], span: number, partners: readonly SupplyPartner[]) {
  const supply = supplyOf(partners)
  return (Object.keys(CATEGORY) as Category[]).flatMap((category) => {
    const figures = days.flatMap((day) => day.categories[category] ?? [])
    const orders = figures.reduce((total, one) => total + one.orders, 0)
    const offered = supply.get(category)
    if (orders === 0 && !offered) return []
    const cells = Array.from({ length: 12 }, (_, at) => {
      const wished = figures.reduce((total, { hours }) => total + (hours[String(at * 2)] ?? 0), 0)
      return { hour: at * 2, demand: Math.round((wished * WEEK_DAYS * 10) / span) / 10, supply: offered?.places[at] ?? 0 }
    }).filter((cell) => cell.demand > 0 || cell.supply > 0)
    return [{ category, orders, unmet: figures.reduce((total, one) => total + one.unmet, 0), partners: offered?.partners ?? 0, cells }]
  })
}
