// The plan a careful person would make: urgent first, then who has the fewest ways, each at its cheapest place that is still free.
// Never better than the flow where jobs take one block; the fallback and the check where they do not.
import { Book } from './book'
import type { Instance } from './instance'

/** @returns by order its option, −1 where it is left out */
export function solveGreedy(instance: Instance): Int32Array {
  const book = new Book(instance)
  fill(book, instance)
  return book.chosen
}
/** Gives every order that is still without one the cheapest place left, scarcest first. */
export function fill(book: Book, { orders, optionStart, isUrgent }: Instance): void {
  const ways = (order: number) => optionStart[order + 1]! - optionStart[order]!
  const scarcestFirst = orders.map((_, index) => index).sort((a, b) => isUrgent[b]! - isUrgent[a]! || ways(a) - ways(b) || a - b)
  for (const order of scarcestFirst) {
    if (book.chosen[order]! >= 0) continue
    const option = book.cheapest(order)
    if (option >= 0) book.take(option)
  }
}
