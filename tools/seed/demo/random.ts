// Luck that can be told again: the same key always draws the same numbers, so a day's demo is the same wherever it is seeded.
import { createHash } from 'node:crypto'

export class Random {
  private state: number
  constructor(private readonly key: string) {
    this.state = createHash('sha256').update(key).digest().readUInt32LE(0)
  }
  /** A source of its own for a part, so that drawing more here changes nothing there. */
  fork(part: string): Random {
    return new Random(`${this.key}/${part}`)
  }
  /** 0 ≤ x < 1, by mulberry32. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1))
  }
  chance(share: number): boolean {
    return this.next() < share
  }
  pick<T>(list: readonly T[]): T {
    const chosen = list[Math.floor(this.next() * list.length)]
    if (chosen === undefined) throw new Error('nothing to pick from')
    return chosen
  }
  /** By weight. */
  among<K extends string>(weights: Record<K, number>): K {
    const entries = Object.entries(weights) as [K, number][]
    let rest = this.next() * entries.reduce((sum, [, weight]) => sum + weight, 0)
    return (entries.find(([, weight]) => (rest -= weight) < 0) ?? entries[0]!)[0]
  }
  hex(length: number): string {
    return Array.from({ length }, () => Math.floor(this.next() * 16).toString(16)).join('')
  }
}
