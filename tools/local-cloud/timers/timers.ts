// Timer triggers: seven-field cron in China time, driven by the cloud's clock; at least once, duplicates and lateness on demand.
import { Cron } from 'croner'

export interface Trigger { functionName: string; name: string; cron: string }
export type Fire = (trigger: Trigger) => Promise<unknown>

/** The first instant after `after` at which the trigger is due, in milliseconds. */
export function nextAt(cron: string, after: number): number {
  const next = new Cron(cron, { timezone: 'Asia/Shanghai', paused: true, mode: '7-part' }).nextRun(new Date(after))
  return next ? next.getTime() : Infinity
}
export class Timers {
  private readonly due = new Map<Trigger, number>()
  private interval: NodeJS.Timeout | null = null
  /** How late each timer fires under the test clock. */
  lateMilliseconds = 0
  constructor(private readonly triggers: Trigger[], private readonly fire: Fire, private readonly now: () => number) {
    for (const trigger of triggers) this.due.set(trigger, nextAt(trigger.cron, now()))
  }
  /** Real time: looks every second. */
  start(): void {
    this.interval = setInterval(() => void this.runUntil(this.now()), 1000)
    this.interval.unref()
  }
  /** Fires, in order of time, each trigger that comes due up to the instant. `at` moves the clock to each due instant first. */
  async runUntil(until: number, at?: (instant: number) => void): Promise<void> {
    for (;;) {
      const [trigger, instant] = [...this.due].sort((a, b) => a[1] - b[1])[0] ?? []
      if (!trigger || instant === undefined || instant > until) return
      at?.(instant + this.lateMilliseconds)
      this.due.set(trigger, nextAt(trigger.cron, instant))
      await this.fire(trigger).catch(() => undefined)
    }
  }
  /** Fires the function's timer out of turn; `times` > 1 fires at the same moment, as the cloud may. */
  /** What has come due unnoticed stays unfired, as after an outage: every trigger is next due after now. */
  skip(): void {
    for (const trigger of this.due.keys()) this.due.set(trigger, nextAt(trigger.cron, this.now()))
  }
  async fireNow(functionName: string, times: number): Promise<void> {
    const chosen = this.triggers.filter((trigger) => trigger.functionName === functionName)
    if (chosen.length === 0) throw new Error(`${functionName} has no timer`)
    await Promise.all(chosen.flatMap((trigger) => Array.from({ length: times }, () => this.fire(trigger))))
  }
  stop(): void {
    if (this.interval) clearInterval(this.interval)
  }
}
