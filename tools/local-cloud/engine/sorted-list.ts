// A sorted list in blocks, so that an insert among 250,000 entries moves a block and not the whole.
// Invariant: no block is empty except the only one; blocks and their items ascend.
const BLOCK = 1024

/** A place between two items: before `index` of `block`. */
export interface Place { block: number; index: number }

export class SortedList<T> {
  private blocks: T[][] = [[]]
  constructor(private readonly compare: (a: T, b: T) => number) {}

  add(item: T): void {
    const place = this.firstNotBefore((other) => this.compare(other, item) < 0)
    const at = place.block === this.blocks.length ? { block: place.block - 1, index: this.blocks[place.block - 1]!.length } : place
    const block = this.blocks[at.block]!
    block.splice(at.index, 0, item)
    if (block.length > 2 * BLOCK) this.blocks.splice(at.block + 1, 0, block.splice(BLOCK))
  }
  delete(item: T): void {
    const { block: at, index } = this.firstNotBefore((other) => this.compare(other, item) < 0)
    const block = this.blocks[at]
    if (!block || this.compare(block[index]!, item) !== 0) return
    block.splice(index, 1)
    if (block.length === 0 && this.blocks.length > 1) this.blocks.splice(at, 1)
  }
  /** The place of the first item that does not come before; `isBefore` is true for a beginning of the list only. */
  firstNotBefore(isBefore: (item: T) => boolean): Place {
    const block = firstFalse(this.blocks.length, (i) => this.blocks[i]!.length === 0 || isBefore(this.blocks[i]!.at(-1)!))
    return { block, index: block === this.blocks.length ? 0 : firstFalse(this.blocks[block]!.length, (i) => isBefore(this.blocks[block]![i]!)) }
  }
  count(low: Place, high: Place): number {
    let sum = high.index - low.index
    for (let block = low.block; block < high.block; block++) sum += this.blocks[block]!.length
    return Math.max(0, sum)
  }
  *walk(low: Place, high: Place, isBackward: boolean): Generator<T> {
    let left = this.count(low, high)
    let { block, index } = isBackward ? high : low
    for (; left > 0; left--) {
      if (isBackward) {
        while (index === 0) index = this.blocks[--block]!.length
        yield this.blocks[block]![--index]!
      } else {
        while (index === this.blocks[block]!.length) { block++; index = 0 }
        yield this.blocks[block]![index++]!
      }
    }
  }
}
function firstFalse(length: number, isTrue: (index: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (isTrue(middle)) low = middle + 1
    else high = middle
  }
  return low
}
