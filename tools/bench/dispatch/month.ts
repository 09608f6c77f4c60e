// Thirty days of orders, debts and declines under one rule. Both rules see the same orders, debts and coins; only who is asked differs.
import { debtRank, marginalsFor } from '../../../cloudfunctions/dispatch/domain/plan/cost'
import { instanceOf, NO_DEBT, type Instance } from '../../../cloudfunctions/dispatch/domain/plan/instance'
import { hashOf } from '../../../cloudfunctions/dispatch/domain/plan/hash'
import { ordersOf, partnersOf, type DayOrder, type DayPartner, type DayShape } from './day'
import { randomFrom } from './random'

export type Rule = (instance: Instance, orders: readonly DayOrder[]) => Int32Array
export interface MonthResult { served: number; urgentServed: number; missedDebt: number; gini: number; individualShare: number; meanDistance: number }
interface Debt { minutes: number; dueOn: number }
const DAYS = 30
const ROUNDS = 3
const JOB_MINUTES = 60
const BLOCKS = 8
const PARTNERS = 60
/** Of all orders about 0.8 are served, of these 0.7 repay. */
const DEBT_SHARE = 0.8 * 0.7

/** @param accepting the chance that who is asked says yes */
export function monthOf(rule: Rule, seed: number, ordersADay: number, accepting: number): MonthResult {
  const shape: DayShape = { orders: ordersADay, partners: PARTNERS, density: 0.2, blocks: BLOCKS }
  const random = randomFrom(seed * 7919 + ordersADay)
  const people = partnersOf(random, shape)
  const debts = new Map<string, Debt[]>(people.filter(({ owes }) => owes).map(({ id }) => [id, []]))
  const jobs = new Map<string, number>(people.map(({ id }) => [id, 0]))
  let [served, urgentServed, missedDebt, distances] = [0, 0, 0, 0]
  for (let day = 0; day < DAYS; day++) {
    // Rooms are used by the hour, about as much as an equal share of the work that repays can pay back; each hour is due in twelve days.
    for (const [, owed] of debts) for (let hours = Math.floor(random() * 2 * (DEBT_SHARE * ordersADay / PARTNERS) + random()); hours > 0; hours--) owed.push({ minutes: JOB_MINUTES, dueOn: day + 12 })
    const orders = ordersOf(random, people, shape).map((order) => ({ ...order, id: `d${day}${order.id}` }))
    const outcome = dayOf({ rule, day, people, orders, debts, jobs, accepting })
    served += outcome.served
    urgentServed += outcome.urgentServed
    distances += outcome.distances
    for (const [id, owed] of debts) {
      missedDebt += owed.filter(({ dueOn }) => dueOn <= day).reduce((sum, { minutes }) => sum + minutes, 0)
      debts.set(id, owed.filter(({ dueOn }) => dueOn > day))
    }
  }
  const shares = people.map(({ id, workers }) => jobs.get(id)! / Math.sqrt(workers))
  const individual = people.filter(({ workers }) => workers === 1).reduce((sum, { id }) => sum + jobs.get(id)!, 0)
  return { served, urgentServed, missedDebt, gini: giniOf(shares), individualShare: individual / Math.max(1, served), meanDistance: distances / Math.max(1, served) }
}
interface DayInput { rule: Rule; day: number; people: readonly DayPartner[]; orders: readonly DayOrder[]; debts: Map<string, Debt[]>; jobs: Map<string, number>; accepting: number }
/** Up to three rounds of asking; who declines an order is not asked for it again, who accepted keeps the time. */
function dayOf({ rule, day, people, orders, debts, jobs, accepting }: DayInput) {
  const rows = new Map(people.map(({ id, rows: [row = []] }) => [id, [...row]]))
  const no = new Set<string>()
  let open = [...orders]
  let [served, urgentServed, distances] = [0, 0, 0]
  for (let round = 0; round < ROUNDS && open.length > 0; round++) {
    const now = people.map((partner): DayPartner => ({ ...partner, rows: [rows.get(partner.id)!], marginals: marginalsFor(jobs.get(partner.id)!, partner.workers, BLOCKS * partner.workers) }))
    const asked = open.map((order) => stillPossible(order, rows, no, debts, day))
    const instance = instanceOf(asked, now, BLOCKS)
    const chosen = rule(instance, asked)
    const done = new Set<string>()
    instance.orders.forEach(({ id, isUrgent }, index) => {
      const option = instance.options[chosen[index]!]
      if (!option) return
      if (coin(id, option.partnerId) >= accepting) return void no.add(`${id} ${option.partnerId}`)
      done.add(id)
      served++
      if (isUrgent) urgentServed++
      rows.get(option.partnerId)![option.block]!--
      jobs.set(option.partnerId, jobs.get(option.partnerId)! + 1)
      const order = asked.find((one) => one.id === id)!
      distances += order.distances[order.options.indexOf(option)]!
      if (order.repays) debts.get(option.partnerId)?.shift()
    })
    open = open.filter(({ id }) => !done.has(id))
  }
  return { served, urgentServed, distances }
}
function stillPossible(order: DayOrder, rows: ReadonlyMap<string, number[]>, no: ReadonlySet<string>, debts: ReadonlyMap<string, Debt[]>, day: number): DayOrder {
  const kept = order.options.flatMap((option, index) => {
    if (rows.get(option.partnerId)![option.block]! <= 0 || no.has(`${order.id} ${option.partnerId}`)) return []
    const due = order.repays ? debts.get(option.partnerId)?.[0]?.dueOn : undefined
    return [{ option: { ...option, debt: due === undefined ? NO_DEBT : debtRank(due - day) }, distance: order.distances[index]! }]
  })
  return { ...order, options: kept.map(({ option }) => option), distances: kept.map(({ distance }) => distance) }
}
/** The same for the same order and partner, whatever the rule: 0 … 1. */
function coin(orderId: string, partnerId: string): number {
  return hashOf(`${orderId} says ${partnerId} ${orderId}`) / 4_294_967_296
}
/** 0: all alike … 1: one has all. */
function giniOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const sum = sorted.reduce((total, value) => total + value, 0)
  return sum === 0 ? 0 : sorted.reduce((total, value, index) => total + (2 * (index + 1) - sorted.length - 1) * value, 0) / (sorted.length * sum)
}
