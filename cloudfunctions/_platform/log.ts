// Logs by allow-list: codes, ids and durations only. No bodies, no names, no phones (QUALITY I27).
export interface LogLine { requestId: string; function: string; action: string; outcome: string; milliseconds?: number; stack?: string }

export function log(line: LogLine): void {
  console.log(JSON.stringify({ requestId: line.requestId, function: line.function, action: line.action, outcome: line.outcome, milliseconds: line.milliseconds, stack: line.stack }))
}
