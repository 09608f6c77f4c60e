// Every plan there is of a tiny day, tried one after the other: slow, and nothing to be wrong about.
import type { Instance } from '../../../../cloudfunctions/dispatch/domain/plan/instance'
import { Book } from '../../../../cloudfunctions/dispatch/domain/plan/book'
import { compareTiers, tiersOf, type Tiers } from '../../../../cloudfunctions/dispatch/domain/plan/tiers'

export function bestOfAll(instance: Instance): Tiers {
  const book = new Book(instance)
  let best: Tiers | null = null
  const decide = (order: number): void => {
    if (order === instance.orders.length) {
      const tiers = tiersOf(instance, book.chosen)
      if (!best || compareTiers(tiers, best) < 0) best = tiers
      return
    }
    decide(order + 1)
    for (let option = instance.optionStart[order]!; option < instance.optionStart[order + 1]!; option++) {
      if (!book.fits(option)) continue
      book.take(option)
      decide(order + 1)
      book.free(order)
    }
  }
  decide(0)
  return best ?? tiersOf(instance, book.chosen)
}
