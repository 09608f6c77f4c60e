// Pictures under check: the verdict comes later, as an event pushed to the function that receives messages (PLATFORM §4).
import { randomBytes } from 'node:crypto'

export type MediaEvent = { MsgType: 'event'; Event: 'wxa_media_check'; trace_id: string; errcode: number; errmsg: string; result?: { suggest: string; label: number } }
/** The delay stands for up to 30 minutes; short, so that a developer sees the picture appear. */
const DELAY_MILLISECONDS = 1500

export class MediaChecks {
  private readonly pending = new Map<string, { event: MediaEvent; timer: NodeJS.Timeout }>()
  private delivering: Promise<unknown> = Promise.resolve()
  constructor(private readonly deliver: (event: MediaEvent) => Promise<unknown>) {}

  /** The address of the picture decides: `risky` or `review` in it gives that verdict, `unreadable` the error −1008. */
  begin(url: string): string {
    const traceId = randomBytes(8).toString('hex')
    const timer = setTimeout(() => void this.finish(traceId), DELAY_MILLISECONDS)
    timer.unref()
    this.pending.set(traceId, { event: eventOf(traceId, url), timer })
    return traceId
  }
  /** Delivers what is still under check, and waits for what is on its way. Tests need not wait for time. */
  async finishAll(): Promise<void> {
    for (const traceId of this.pending.keys()) void this.finish(traceId)
    await this.delivering
  }
  stop(): void {
    for (const { timer } of this.pending.values()) clearTimeout(timer)
    this.pending.clear()
  }
  private finish(traceId: string): Promise<unknown> {
    const check = this.pending.get(traceId)
    this.pending.delete(traceId)
    if (!check) return this.delivering
    clearTimeout(check.timer)
    this.delivering = Promise.all([this.delivering, this.deliver(check.event).catch(() => undefined)])
    return this.delivering
  }
}
function eventOf(traceId: string, url: string): MediaEvent {
  const head = { MsgType: 'event', Event: 'wxa_media_check', trace_id: traceId } as const
  if (url.includes('unreadable')) return { ...head, errcode: -1008, errmsg: 'url download fail' }
  const suggest = ['risky', 'review'].find((word) => url.includes(word)) ?? 'pass'
  return { ...head, errcode: 0, errmsg: 'ok', result: { suggest, label: suggest === 'pass' ? 100 : 20002 } }
}
