// A binary heap of nodes by a pair of numbers, smallest first; the arrays grow, nothing is made anew for a push.

export class PairHeap {
  size = 0
  high = new Float64Array(1024)
  low = new Float64Array(1024)
  node = new Int32Array(1024)

  push(high: number, low: number, node: number): void {
    if (this.size === this.high.length) this.grow()
    const highs = this.high
    const lows = this.low
    const nodes = this.node
    let at = this.size++
    while (at > 0) {
      const above = (at - 1) >> 1
      if (highs[above]! < high || (highs[above] === high && lows[above]! <= low)) break
      highs[at] = highs[above]!
      lows[at] = lows[above]!
      nodes[at] = nodes[above]!
      at = above
    }
    highs[at] = high
    lows[at] = low
    nodes[at] = node
  }
  /** Removes the first; read `high[0]`, `low[0]`, `node[0]` before. */
  pop(): void {
    const size = --this.size
    if (size === 0) return
    const highs = this.high
    const lows = this.low
    const nodes = this.node
    const high = highs[size]!
    const low = lows[size]!
    let at = 0
    for (let child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && (highs[child + 1]! < highs[child]! || (highs[child + 1] === highs[child] && lows[child + 1]! < lows[child]!))) child++
      if (highs[child]! > high || (highs[child] === high && lows[child]! >= low)) break
      highs[at] = highs[child]!
      lows[at] = lows[child]!
      nodes[at] = nodes[child]!
      at = child
    }
    highs[at] = high
    lows[at] = low
    nodes[at] = nodes[size]!
  }
  private grow(): void {
    const larger = <T extends Float64Array | Int32Array>(from: T, into: T): T => {
      into.set(from)
      return into
    }
    this.high = larger(this.high, new Float64Array(this.size * 2))
    this.low = larger(this.low, new Float64Array(this.size * 2))
    this.node = larger(this.node, new Int32Array(this.size * 2))
  }
}
