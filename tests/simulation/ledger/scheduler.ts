// Decides who goes on next. Every store operation is a step; between two steps of one actor any number of others may run.
// Invariant: one actor runs at a time and the order depends on the seed only: no clock, no timer, no thread.
import type { Random } from './random'

/** The instance died: before its write took effect, or after it and before the answer (a lost answer). */
export class Crash extends Error {}

export class Scheduler {
  private running = 0
  private readonly waiting: (() => void)[] = []
  private idle: (() => void) | null = null
  steps = 0
  constructor(private readonly random: Random, private readonly crashShare: number) {}

  /** Starts an actor; it waits for its first turn. */
  start(actor: () => Promise<void>): void {
    this.running++
    void this.turn().then(actor).finally(() => {
      this.running--
      this.wake()
    })
  }
  /** One store operation: waits for its turn, may crash before or after. */
  async step<R>(operation: () => R): Promise<R> {
    await this.turn()
    this.steps++
    const fate = this.random.next()
    if (fate < this.crashShare / 2) throw new Crash('before')
    const result = operation()
    if (fate < this.crashShare) throw new Crash('after')
    return result
  }
  /** Until every started actor has ended. */
  async settle(): Promise<void> {
    await new Promise<void>((done) => {
      this.idle = done
      this.wake()
    })
  }
  private turn(): Promise<void> {
    this.running--
    const turn = new Promise<void>((go) => { this.waiting.push(() => { this.running++; go() }) })
    this.wake()
    return turn
  }
  /** When nobody runs, one of those who wait goes on. */
  private wake(): void {
    if (this.running > 0 || !this.idle) return
    const { waiting } = this
    if (waiting.length === 0) {
      this.idle()
      this.idle = null
      return
    }
    const index = this.random.below(waiting.length)
    const next = waiting[index]!
    waiting[index] = waiting.at(-1)!
    waiting.pop()
    next()
  }
}
