import { Chart } from '../chart'
import { COLOURS, write, type Surface } from '../chart/canvas'

export interface Point { label: string; value: number }
interface Line { value: number; label: string }
interface LineChartProps { points: readonly Point[]; lines?: readonly Line[]; label: string; height?: number }

/** A value over time, above and below nought, with the lines it should stay below. Labels are written at the start, the middle and the end. */
export function LineChart({ points, lines = [], label, height = 140 }: LineChartProps) {
  return <Chart label={label} height={height} drawing={JSON.stringify([points, lines])} draw={(surface, size) => draw(surface, size, points, lines)} />
}
function draw({ context, width, height }: Surface, size: number, points: readonly Point[], lines: readonly Line[]): void {
  context.clearRect(0, 0, width, height)
  if (!points.length) return
  const floor = height - size - 8
  const top = size + 6
  const values = points.map(({ value }) => value)
  const most = Math.max(1, ...values, ...lines.map(({ value }) => value))
  const least = Math.min(0, ...values)
  const x = (index: number) => 4 + (index / Math.max(1, points.length - 1)) * (width - 10)
  const y = (value: number) => floor - ((value - least) / (most - least)) * (floor - top)
  const across = (value: number) => { context.beginPath(); context.moveTo(0, y(value)); context.lineTo(width, y(value)); context.stroke() }
  context.beginPath(); context.moveTo(x(0), y(0)); points.forEach((point, index) => context.lineTo(x(index), y(point.value))); context.lineTo(x(points.length - 1), y(0)); context.closePath()
  context.fillStyle = COLOURS.soft; context.fill()
  context.strokeStyle = least < 0 ? COLOURS.ink : COLOURS.line; context.lineWidth = 1; across(0)
  if (least < 0) write(context, '0', 2, y(0) - 4, 'left', size)
  context.setLineDash([4, 4]); context.strokeStyle = COLOURS.mark
  for (const { value, label } of lines) {
    across(value)
    write(context, label, width - 2, y(value) - 5, 'right', size, COLOURS.markInk)
  }
  context.setLineDash([])
  context.strokeStyle = COLOURS.brand; context.lineWidth = 2.5; context.lineJoin = 'round'
  context.beginPath(); points.forEach((point, index) => context[index ? 'lineTo' : 'moveTo'](x(index), y(point.value))); context.stroke()
  const last = points.length - 1
  context.fillStyle = COLOURS.brand; context.beginPath(); context.arc(x(last), y(points[last].value), 4, 0, Math.PI * 2); context.fill()
  write(context, points[0].label, 2, height - 4, 'left', size)
  if (points.length > 4) write(context, points[Math.floor(last / 2)].label, width / 2, height - 4, 'center', size)
  if (last > 0) write(context, points[last].label, width - 2, height - 4, 'right', size)
}
