// Where each order stands in the picture of the day: rows by partner and worker, hours from left to right. Pure.
import type { PlanPartner } from './api'
import type { Line } from './draft'

const HOUR_MS = 3_600_000
export interface Hours { from: number; to: number }
export interface Lane { workerId: string; workerName: string; lines: Line[] }
export interface Row { partnerId: string; name: string; lanes: Lane[] }

/** Whole hours around everything, in milliseconds; China's hours begin where UTC's do. */
export function hoursOf(lines: readonly Pick<Line, 'startAt' | 'endAt'>[]): Hours {
  const from = Math.min(...lines.map(({ startAt }) => Date.parse(startAt)))
  const to = Math.max(...lines.map(({ endAt }) => Date.parse(endAt)))
  return { from: Math.floor(from / HOUR_MS) * HOUR_MS, to: Math.ceil(to / HOUR_MS) * HOUR_MS }
}
export function marksOf({ from, to }: Hours): string[] {
  return Array.from({ length: (to - from) / HOUR_MS }, (_, at) => new Date(from + at * HOUR_MS).toISOString())
}
/** Percent of the picture's width. */
export function placeOf({ from, to }: Hours, { startAt, endAt }: Pick<Line, 'startAt' | 'endAt'>): { left: string; width: string } {
  const share = (milliseconds: number) => `${(milliseconds / (to - from)) * 100}%`
  return { left: share(Date.parse(startAt) - from), width: share(Date.parse(endAt) - Date.parse(startAt)) }
}
/** Who goes first stands first; between equals the name decides, so that nobody is ranked. A worker has a lane of their own. */
export function rowsOf(lines: readonly Line[], partners: readonly PlanPartner[]): Row[] {
  const sorted = [...lines].sort((a, b) => a.startAt.localeCompare(b.startAt))
  const rows = new Map<string, Row>()
  for (const line of sorted) {
    const partner = partners.find(({ partnerId }) => partnerId === line.partnerId)
    const row: Row = rows.get(line.partnerId) ?? { partnerId: line.partnerId, name: partner?.name ?? '伙伴', lanes: [] }
    const workerName = partner && partner.workers.length > 1 ? partner.workers.find(({ id }) => id === line.workerId)?.name ?? '' : ''
    const lane = row.lanes.find(({ workerId }) => workerId === line.workerId)
    if (lane) lane.lines.push(line)
    else row.lanes.push({ workerId: line.workerId, workerName, lines: [line] })
    rows.set(line.partnerId, row)
  }
  const startOf = ({ lanes }: Row) => lanes[0]!.lines[0]!.startAt
  return [...rows.values()].sort((a, b) => startOf(a).localeCompare(startOf(b)) || a.name.localeCompare(b.name, 'zh'))
}
