// The rule to beat, what a default engine does: by priority, then by time of arrival, each order to the nearest who is free and fits.
import { Book } from '../../../cloudfunctions/dispatch/domain/plan/book'
import type { Instance } from '../../../cloudfunctions/dispatch/domain/plan/instance'
import type { DayOrder } from './day'

export function solveNearest(instance: Instance, orders: readonly DayOrder[]): Int32Array {
  const book = new Book(instance)
  const byId = new Map(orders.map((order) => [order.id, order]))
  const distance = new Map(orders.flatMap((order) => order.options.map((option, index) => [option, order.distances[index]!] as const)))
  const queue = instance.orders.map(({ id, isUrgent }, index) => ({ index, isUrgent, arrival: byId.get(id)!.arrival })).sort((a, b) => Number(b.isUrgent) - Number(a.isUrgent) || a.arrival - b.arrival)
  for (const { index } of queue) {
    let best = -1
    for (let option = instance.optionStart[index]!; option < instance.optionStart[index + 1]!; option++) {
      if (book.fits(option) && (best < 0 || distance.get(instance.options[option]!)! < distance.get(instance.options[best]!)!)) best = option
    }
    if (best >= 0) book.take(best)
  }
  return book.chosen
}
