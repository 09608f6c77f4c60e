// A made-up day: partners with places, categories, hours and debts; orders whose options follow from category and area, not from a coin.
import { debtRank, marginalsFor } from '../../../cloudfunctions/dispatch/domain/plan/cost'
import { NO_DEBT, WORST_PREFERENCE, type PlanOption, type PlanOrder, type PlanPartner } from '../../../cloudfunctions/dispatch/domain/plan/instance'
import { randomFrom } from './random'

export interface DayPartner extends PlanPartner { x: number; y: number; categories: number[]; workers: number; owes: boolean; daysLeft: number; recent: number }
/** `arrival`: place in time within the day, for rules that go by it. `distance` by option. */
export interface DayOrder extends PlanOrder { arrival: number; distances: number[]; repays: boolean }
export interface Day { orders: DayOrder[]; partners: DayPartner[]; blocks: number }
/** `longest`: jobs take 1 … so many blocks. `density`: of all partners, the part that fits an order. */
export interface DayShape { orders: number; partners: number; blocks?: number; longest?: number; density?: number; categories?: number }
const EACH = 2

export function dayOf(seed: number, shape: DayShape): Day {
  const random = randomFrom(seed * 104_729 + shape.orders * 17 + shape.partners)
  const people = partnersOf(random, shape)
  return { orders: ordersOf(random, people, shape), partners: people, blocks: shape.blocks ?? 8 }
}
/** 10 to 39 orders and 3 to 11 partners, close together, so that there is much to decide. */
export function smallDay(seed: number): Day {
  return dayOf(seed, { orders: 10 + (seed % 30), partners: 3 + (seed % 9), categories: 3 + (seed % 5), density: 0.4 })
}
export function partnersOf(random: () => number, { orders, partners, blocks = 8, categories = 20 }: DayShape): DayPartner[] {
  return Array.from({ length: partners }, (_, index) => partnerOf(index, blocks, categories, random, (count) => Math.floor(random() * count), orders))
}
export function ordersOf(random: () => number, people: readonly DayPartner[], { orders, blocks = 8, longest = 1, density = 0.075, categories = 20 }: DayShape): DayOrder[] {
  const below = (count: number) => Math.floor(random() * count)
  // An area of this radius around an order holds the wanted part of those with its category; 18 % more for what lies beyond the border.
  const radius = Math.sqrt((Math.min(0.9, (density * categories) / EACH) / Math.PI) * 1.18)
  return Array.from({ length: orders }, (_, index): DayOrder => {
    const [x, y, category] = [random(), random(), below(categories)]
    const isUrgent = random() < 0.08
    const repays = random() < 0.7
    const length = 1 + below(longest)
    const arrival = random()
    const first = below(blocks)
    const wishes = 1 + below(3)
    const familiar = below(50) === 0 ? below(people.length) : -1
    const fitting = people.flatMap((partner, at) => {
      const distance = Math.hypot(partner.x - x, partner.y - y)
      return partner.categories.includes(category) && distance <= radius ? [{ partner, distance, taste: Math.round((distance / radius) * 400) + below(400) + (at === familiar ? 0 : 100) }] : []
    })
    const options = fitting.flatMap(({ partner, distance, taste }) => {
      const [row = []] = partner.rows
      const starts = Array.from({ length: wishes }, (_, wish) => first + wish).filter((block) => block + length <= blocks && row.slice(block, block + length).every((capacity) => capacity > 0))
      const debt = repays && partner.owes ? debtRank(partner.daysLeft) : NO_DEBT
      return starts.map((block) => ({ distance, option: { partnerId: partner.id, row: 0, block, length, debt, preference: Math.min(WORST_PREFERENCE, taste + (block - first) * 60) } satisfies PlanOption }))
    })
    return { id: `o${index}`, isUrgent, arrival, repays, options: options.map(({ option }) => option), distances: options.map(({ distance }) => distance) }
  })
}
function partnerOf(index: number, blocks: number, count: number, random: () => number, below: (count: number) => number, most: number): DayPartner {
  const categories = new Set<number>()
  while (categories.size < EACH) categories.add(below(count))
  const kind = random()
  const workers = kind < 0.4 ? 1 : kind < 0.6 ? 2 + below(2) : 1 + below(2)
  const [from, until] = [below(3), blocks - below(3)]
  const row = Array.from({ length: blocks }, (_, block) => (block >= from && block < until && random() > 0.15 ? workers : 0))
  const owes = random() < 0.4
  const recent = Math.floor(random() * random() * 12)
  return { id: `p${index}`, x: random(), y: random(), categories: [...categories], workers, owes, daysLeft: owes ? 1 + below(56) : 0, recent, rows: [row], marginals: marginalsFor(recent, workers, Math.min(most, blocks * workers)) }
}
