// A plan where jobs take several blocks: no flow is exact then. Two plans are made, the careful person's and the flow's with every job cut to
// its first block, put back to its length; in both, who was left out may push one other to another place. The better one counts.
import { Book } from './book'
import { solveFlow } from './flow'
import { fill, solveGreedy } from './greedy'
import type { Instance } from './instance'
import { compareTiers, tiersOf, type Tiers } from './tiers'

/** `atMost`: no plan can be better than this in any of its first two numbers; the flow with every job cut to one block. */
export interface Fitted { chosen: Int32Array; atMost: Pick<Tiers, 'urgentMissed' | 'missed'> }

export function solveLengths(instance: Instance): Fitted {
  const cut = { ...instance, length: instance.length.map(() => 1) }
  const relaxed = solveFlow(cut)
  const plans = [solveGreedy(instance), relaxed].map((wanted) => improved(instance, wanted)).sort((a, b) => compareTiers(tiersOf(instance, a), tiersOf(instance, b)))
  const { urgentMissed, missed } = tiersOf(cut, relaxed)
  return { chosen: plans[0]!, atMost: { urgentMissed, missed } }
}
/** Takes what fits of a plan that was wished for, urgent first, fills up, and makes room where one move makes room. */
export function improved(instance: Instance, wanted: Int32Array): Int32Array {
  const book = new Book(instance)
  const urgentFirst = [...wanted].filter((option) => option >= 0).sort((a, b) => instance.isUrgent[instance.order[b]!]! - instance.isUrgent[instance.order[a]!]! || instance.length[a]! - instance.length[b]! || a - b)
  for (const option of urgentFirst) if (book.fits(option)) book.take(option)
  fill(book, instance)
  for (let isMoving = true; isMoving;) {
    isMoving = false
    for (const order of instance.orders.keys()) if (book.chosen[order]! < 0 && makeRoom(book, instance, order)) isMoving = true
  }
  return book.chosen
}
/** One other goes elsewhere so that this one has its place; nobody falls out for it. */
function makeRoom(book: Book, instance: Instance, order: number): boolean {
  const { optionStart, slot, length, blocks } = instance
  for (let option = optionStart[order]!; option < optionStart[order + 1]!; option++) {
    const from = slot[option]!
    const until = from + length[option]!
    const row = Math.floor(from / blocks)
    for (const [other, held] of book.chosen.entries()) {
      if (held < 0 || Math.floor(slot[held]! / blocks) !== row || slot[held]! >= until || slot[held]! + length[held]! <= from) continue
      book.free(other)
      if (book.fits(option)) {
        book.take(option)
        const elsewhere = book.cheapest(other)
        if (elsewhere >= 0) {
          book.take(elsewhere)
          return true
        }
        book.free(order)
      }
      book.take(held)
    }
  }
  return false
}
