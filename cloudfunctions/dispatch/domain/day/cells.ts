// A day cut where its orders begin and end, so that a plan counts in whole cells. Stretches that all overlap each other need only one cell: whoever
// takes one of them has no time for another. Invariant: two stretches share a cell exactly when they overlap.
export interface Stretch { startAt: string; endAt: string }
export interface Cells { count: number; rangeOf: (stretch: Stretch) => { block: number; length: number } }

export function cellsOf(stretches: readonly Stretch[]): Cells {
  const sorted = [...stretches].sort((a, b) => (a.startAt < b.startAt ? -1 : a.startAt > b.startAt ? 1 : 0))
  const cells: Stretch[] = []
  for (let first = 0; first < sorted.length;) {
    let until = sorted[first]!.endAt
    let next = first + 1
    for (; next < sorted.length && sorted[next]!.startAt < until; next++) if (sorted[next]!.endAt > until) until = sorted[next]!.endAt
    cells.push(...cellsWithin(sorted.slice(first, next)))
    first = next
  }
  return { count: cells.length, rangeOf: (stretch) => rangeIn(cells, stretch) }
}
/** @param group stretches that hang together, by start */
function cellsWithin(group: readonly Stretch[]): Stretch[] {
  const ends = group.map(({ endAt }) => endAt).sort()
  const lastStart = group.at(-1)!.startAt
  if (lastStart < ends[0]!) return [{ startAt: group[0]!.startAt, endAt: ends.at(-1)! }]
  const points = [...new Set([...group.map(({ startAt }) => startAt), ...ends])].sort()
  return points.slice(1).map((endAt, index) => ({ startAt: points[index]!, endAt }))
}
function rangeIn(cells: readonly Stretch[], { startAt, endAt }: Stretch): { block: number; length: number } {
  let [low, high] = [0, cells.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (cells[middle]!.endAt <= startAt) low = middle + 1
    else high = middle
  }
  let length = 1
  while (low + length < cells.length && cells[low + length]!.startAt < endAt) length++
  return { block: low, length }
}
