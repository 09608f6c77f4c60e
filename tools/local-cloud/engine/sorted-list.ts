// A sorted list of texts in blocks, so that an insert among 250,000 entries moves a block and not the whole.
// Invariant: no block is empty except the only one; blocks and their items ascend; an item is there once.
const BLOCK = 512

/** A place between two items: before `index` of `block`. */
export interface Place { block: number; index: number }

export class SortedList {
  private blocks: string[][] = [[]]

  /** Replaces all items. */
  fill(items: string[]): void {
    items.sort()
    this.blocks = [[]]
    for (let i = 0; i < items.length; i += BLOCK) this.blocks[i / BLOCK] = items.slice(i, i + BLOCK)
  }
  add(item: string): void {
    const place = this.placeOf(item)
    const at = place.block === this.blocks.length ? { block: place.block - 1, index: this.blocks[place.block - 1]!.length } : place
    const block = this.blocks[at.block]!
    block.splice(at.index, 0, item)
    if (block.length > 2 * BLOCK) this.blocks.splice(at.block + 1, 0, block.splice(BLOCK))
  }
  delete(item: string): void {
    const { block: at, index } = this.placeOf(item)
    const block = this.blocks[at]
    if (block?.[index] !== item) return
    block.splice(index, 1)
    if (block.length === 0 && this.blocks.length > 1) this.blocks.splice(at, 1)
  }
  /** The place of the first item that does not come before the text. */
  placeOf(text: string): Place {
    const { blocks } = this
    const block = firstFalse(blocks.length, (i) => blocks[i]!.length === 0 || blocks[i]![blocks[i]!.length - 1]! < text)
    const items = blocks[block]
    return { block, index: items ? firstFalse(items.length, (i) => items[i]! < text) : 0 }
  }
  /** Zero when the second place is before the first. */
  count(low: Place, high: Place): number {
    if (high.block < low.block) return 0
    let sum = high.index - low.index
    for (let block = low.block; block < high.block; block++) sum += this.blocks[block]!.length
    return Math.max(0, sum)
  }
  *walk(low: Place, high: Place, isBackward: boolean): Generator<string> {
    let { block, index } = isBackward ? high : low
    for (let left = this.count(low, high); left > 0; left--) {
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
