// Logs by allow-list: codes, ids, durations and places in our code only. No bodies, no names, no phones (QUALITY I27).
export interface LogLine { requestId: string; function: string; action: string; outcome: string; milliseconds?: number; stack?: string }

export function log(line: LogLine): void {
  console.log(JSON.stringify({ requestId: line.requestId, function: line.function, action: line.action, outcome: line.outcome, milliseconds: line.milliseconds, stack: line.stack }))
}
/** Where an error came from, without what it says: a message, also the language's own, may quote a person's data. */
export function placeOf(error: unknown): string {
  const { name, code, errCode, stack } = (error ?? {}) as { name?: string; code?: string; errCode?: number; stack?: string }
  const frames = String(stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return [[name ?? typeof error, code ?? errCode ?? ''].filter(Boolean).join(' '), ...frames.slice(0, 12)].join('\n')
}
