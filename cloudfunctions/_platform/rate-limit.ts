// A person's calls per minute on this instance. Memory only: it costs no database operation, and it bounds a loop, not an army.
const seen = new Map<string, { minute: number; count: number }>()

/** @param now ISO instant @param perMinute the endpoint's limit. True when this call is over it. */
export function isOverLimit(key: string, now: string, perMinute: number): boolean {
  const minute = Math.floor(Date.parse(now) / 60_000)
  const entry = seen.get(key)
  if (!entry || entry.minute !== minute) {
    if (seen.size > 10_000) seen.clear()
    seen.set(key, { minute, count: 1 })
    return false
  }
  return ++entry.count > perMinute
}
