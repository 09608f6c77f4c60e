// The only place that asks what time it is. The local cloud's test clock reaches us as an offset in the environment of each call.
/** The present instant, ISO 8601 UTC. Read it once per call and pass it on. */
export function now(): string {
  const offset = Number(process.env.LOCAL_CLOCK_OFFSET_MS ?? 0)
  return new Date(Date.now() + offset).toISOString()
}
