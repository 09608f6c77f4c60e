// What partners offer and how their work is shared: numbers only, no names, no order of persons (PRODUCT §4, F7). Pure.
import type { Category } from '../../../contract/terms'

export interface SupplyPartner { categories: readonly Category[]; windows: readonly { weekdays: readonly number[]; fromMinute: number; toMinute: number }[]; workers: number; jobs30: number }
/** `places`: for each two-hour piece of the day, how often in a week a person works through at least half of it. */
export interface Supply { partners: number; places: number[] }
const PIECE = 120

export function supplyOf(partners: readonly SupplyPartner[]): Map<Category, Supply> {
  const supply = new Map<Category, Supply>()
  for (const { categories, windows, workers } of partners) {
    const places = Array.from({ length: 12 }, (_, at) => workers * weekdaysIn(windows, at * PIECE))
    for (const category of new Set(categories)) {
      const before = supply.get(category)
      supply.set(category, { partners: (before?.partners ?? 0) + 1, places: places.map((count, at) => count + (before?.places[at] ?? 0)) })
    }
  }
  return supply
}
function weekdaysIn(windows: SupplyPartner['windows'], from: number): number {
  const minutesOn = (weekday: number) => windows.filter(({ weekdays }) => weekdays.includes(weekday)).reduce((sum, { fromMinute, toMinute }) => sum + Math.max(0, Math.min(toMinute, from + PIECE) - Math.max(fromMinute, from)), 0)
  return [1, 2, 3, 4, 5, 6, 7].filter((weekday) => minutesOn(weekday) * 2 >= PIECE).length
}

export interface Fairness { partners: number; orders: number; gini: number | null; bands: number[] }
/** Upper bounds of the bands after "none at all"; the last band has none. */
const BOUNDS = [0.5, 0.8, 1.25, 2]
/** With fewer a band would be a name. */
const FEWEST = 3

/** Share of the orders of 30 days over the fair share, which goes with √people. Gini: 0 all alike, 1 one has everything; null with too few partners or no orders. */
export function fairnessOf(partners: readonly SupplyPartner[]): Fairness {
  const orders = partners.reduce((sum, { jobs30 }) => sum + jobs30, 0)
  const bands = Array.from({ length: BOUNDS.length + 2 }, () => 0)
  if (partners.length < FEWEST || orders === 0) return { partners: partners.length, orders, gini: null, bands }
  const weight = ({ workers }: SupplyPartner) => Math.sqrt(Math.max(1, workers))
  const whole = partners.reduce((sum, partner) => sum + weight(partner), 0)
  const ratios = partners.map((partner) => (partner.jobs30 / orders) / (weight(partner) / whole))
  for (const [at, ratio] of ratios.entries()) {
    const place = partners[at]!.jobs30 === 0 ? 0 : 1 + BOUNDS.filter((bound) => ratio >= bound).length
    bands[place]!++
  }
  return { partners: partners.length, orders, gini: giniOf(ratios), bands }
}
/** Two decimals. */
export function giniOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const total = sorted.reduce((sum, value) => sum + value, 0)
  if (total === 0) return 0
  const weighted = sorted.reduce((sum, value, at) => sum + (at + 1) * value, 0)
  return Math.max(0, Math.round(((2 * weighted) / (sorted.length * total) - (sorted.length + 1) / sorted.length) * 100) / 100)
}
