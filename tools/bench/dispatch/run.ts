// `npm run bench:dispatch`: what the dispatch engine's pure core can do, against HiGHS and against "priority, then time, then nearest".
// Every number is a median of seeded instances with both sides in one run; a part can be named: equal, small, batch, month, rank, lengths.
import { solveFlow } from '../../../cloudfunctions/dispatch/domain/plan/flow'
import { solveLengths } from '../../../cloudfunctions/dispatch/domain/plan/fit'
import { solveGreedy } from '../../../cloudfunctions/dispatch/domain/plan/greedy'
import { instanceOf } from '../../../cloudfunctions/dispatch/domain/plan/instance'
import { compareTiers, tiersOf } from '../../../cloudfunctions/dispatch/domain/plan/tiers'
import { dayOf, smallDay, type DayShape } from './day'
import { monthOf, type MonthResult } from './month'
import { solveNearest } from './nearest'
import { timeRanking } from './ranking'
import { relaxAndFix, valueOf } from './relax-fix'
import { stagedTiers } from './staged'

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
const seedsUpTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1)
const made = (seed: number, shape: DayShape) => {
  const { orders, partners, blocks } = dayOf(seed, shape)
  return { orders, instance: instanceOf(orders, partners, blocks) }
}
const percent = (value: number) => `${(value * 100).toFixed(1)} %`
function timed<T>(work: () => T): { result: T; milliseconds: number } {
  const from = performance.now()
  const result = work()
  return { result, milliseconds: performance.now() - from }
}
async function equal(count: number, shape: DayShape): Promise<void> {
  const [ratios, ours, theirs]: number[][] = [[], [], []]
  let same = 0
  for (const seed of seedsUpTo(count)) {
    const { instance } = made(seed, shape)
    solveFlow(instance)
    const flow = timed(() => solveFlow(instance))
    const staged = await stagedTiers(instance)
    if (compareTiers(tiersOf(instance, flow.result), staged.tiers) === 0) same++
    ours!.push(flow.milliseconds)
    theirs!.push(staged.milliseconds)
    ratios!.push(staged.milliseconds / flow.milliseconds)
  }
  console.log(`${shape.orders} orders x ${shape.partners} partners x 8: all five tiers equal to staged LPs in ${same} of ${count}; flow ${median(ours!).toFixed(1)} ms, HiGHS ${median(theirs!).toFixed(0)} ms, ratio ${median(ratios!).toFixed(0)}`)
  if (same < count) process.exitCode = 1
}
async function small(): Promise<void> {
  let same = 0
  for (const seed of seedsUpTo(300)) {
    const { orders, partners, blocks } = smallDay(seed)
    const instance = instanceOf(orders, partners, blocks)
    if (compareTiers(tiersOf(instance, solveFlow(instance)), (await stagedTiers(instance)).tiers) === 0) same++
  }
  console.log(`300 small days: all five tiers equal in ${same}`)
  if (same < 300) process.exitCode = 1
}
function batch(): void {
  const [served, repaying, urgent]: number[][] = [[], [], []]
  for (const seed of seedsUpTo(10)) {
    const { instance, orders } = made(seed, { orders: 1000, partners: 200 })
    const count = (chosen: Int32Array) => ({ ...tiersOf(instance, chosen), repays: chosen.filter((option) => option >= 0 && instance.debt[option]! < 15).length })
    const [ours, rule] = [count(solveFlow(instance)), count(solveNearest(instance, orders))]
    served!.push((1000 - ours.missed) / (1000 - rule.missed) - 1)
    repaying!.push(ours.repays / rule.repays)
    urgent!.push(rule.urgentMissed - ours.urgentMissed)
  }
  console.log(`one batch 1000 x 200 against "priority, time, nearest": served +${percent(median(served!))}, debt-repaying x ${median(repaying!).toFixed(2)}, urgent served more by ${median(urgent!)} (least ${Math.min(...urgent!)})`)
}
function month(): void {
  const gains: number[] = []
  for (const ordersADay of [100, 200, 300]) {
    for (const accepting of [0.55, 0.75, 0.95]) {
      const pairs = seedsUpTo(3).map((seed) => [monthOf(solveFlow, seed, ordersADay, accepting), monthOf(solveNearest, seed, ordersADay, accepting)] as const)
      const of = (which: 0 | 1, field: keyof MonthResult) => median(pairs.map((pair) => pair[which][field]))
      // One hour on both sides, the smallest debt there is, so that a month without any miss counts as what it is worth and no more.
      const [debt, gini] = [(of(1, 'missedDebt') + 60) / (of(0, 'missedDebt') + 60), of(1, 'gini') / of(0, 'gini')]
      gains.push(debt, gini)
      console.log(`30 days, ${ordersADay} a day, ${accepting} say yes: missed debt ${of(1, 'missedDebt')} -> ${of(0, 'missedDebt')} min, Gini ${of(1, 'gini').toFixed(3)} -> ${of(0, 'gini').toFixed(3)}, served ${of(1, 'served')} -> ${of(0, 'served')}, urgent ${of(1, 'urgentServed')} -> ${of(0, 'urgentServed')}, distance ${of(1, 'meanDistance').toFixed(3)} -> ${of(0, 'meanDistance').toFixed(3)}, individuals' share ${percent(of(1, 'individualShare'))} -> ${percent(of(0, 'individualShare'))}`)
    }
  }
  console.log(`geometric mean of (missed debt ratio, Gini ratio): ${Math.exp(gains.reduce((sum, gain) => sum + Math.log(gain), 0) / gains.length).toFixed(2)}`)
}
async function lengths(): Promise<void> {
  const [gaps, times, own, ownTimes, greedy]: number[][] = [[], [], [], [], []]
  for (const seed of seedsUpTo(10)) {
    const { instance } = made(seed, { orders: 200, partners: 60, longest: 3, density: 0.2 })
    const relaxed = await relaxAndFix(instance, 900)
    const fitted = timed(() => solveLengths(instance).chosen)
    const gap = (value: number) => 1 - value / relaxed.bound
    gaps!.push(gap(relaxed.value))
    times!.push(relaxed.milliseconds)
    own!.push(gap(valueOf(instance, fitted.result)))
    ownTimes!.push(fitted.milliseconds)
    greedy!.push(gap(valueOf(instance, solveGreedy(instance))))
  }
  console.log(`jobs of 1-3 blocks, 200 x 60: relax-and-fix ${(median(gaps!) * 100).toFixed(3)} % below the LP bound in ${median(times!).toFixed(0)} ms (worst ${(Math.max(...gaps!) * 100).toFixed(3)} %, ${Math.max(...times!).toFixed(0)} ms); without HiGHS ${(median(own!) * 100).toFixed(3)} % in ${median(ownTimes!).toFixed(0)} ms; the careful person ${(median(greedy!) * 100).toFixed(3)} %`)
}
const PARTS: Record<string, () => void | Promise<void>> = {
  small, batch, month, lengths, rank: timeRanking, equal: () => equal(10, { orders: 1000, partners: 200 }), large: () => equal(1, { orders: 5000, partners: 500 }),
}
async function main(): Promise<void> {
  const named = process.argv.slice(2)
  for (const [name, part] of Object.entries(PARTS)) if (named.length === 0 || named.includes(name)) await part()
}
void main()
