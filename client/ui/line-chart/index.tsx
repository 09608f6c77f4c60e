import { Chart } from '../chart'
import { COLOURS, write, type Surface } from '../chart/canvas'

export interface Point { label: string; value: number }
interface LineChartProps { points: readonly Point[]; line?: { value: number; label: string }; unit?: string; label: string; height?: number }

/** A value over time, with the line it should stay below. Labels are written at the start, the middle and the end. */
export function LineChart({ points, line, label, height = 140 }: LineChartProps) {
  return <Chart label={label} height={height} drawing={JSON.stringify([points, line])} draw={(surface, size) => draw(surface, size, points, line)} />
}
function draw({ context, width, height }: Surface, size: number, points: readonly Point[], line?: LineChartProps['line']): void {
  context.clearRect(0, 0, width, height)
  if (!points.length) return
  const floor = height - size - 8
  const top = size + 6
  const most = Math.max(1, line?.value ?? 0, ...points.map(({ value }) => value))
  const x = (index: number) => 4 + (index / Math.max(1, points.length - 1)) * (width - 10)
  const y = (value: number) => floor - (value / most) * (floor - top)
  const trace = () => points.forEach((point, index) => context[index ? 'lineTo' : 'moveTo'](x(index), y(point.value)))
  context.beginPath(); context.moveTo(x(0), floor); points.forEach((point, index) => context.lineTo(x(index), y(point.value))); context.lineTo(x(points.length - 1), floor); context.closePath()
  context.fillStyle = COLOURS.soft; context.fill()
  context.strokeStyle = COLOURS.line; context.lineWidth = 1; context.beginPath(); context.moveTo(0, floor); context.lineTo(width, floor); context.stroke()
  if (line) {
    context.strokeStyle = COLOURS.mark; context.setLineDash([4, 4]); context.beginPath(); context.moveTo(0, y(line.value)); context.lineTo(width, y(line.value)); context.stroke(); context.setLineDash([])
    write(context, line.label, width - 2, y(line.value) - 5, 'right', size, COLOURS.markInk)
  }
  context.strokeStyle = COLOURS.brand; context.lineWidth = 2.5; context.lineJoin = 'round'; context.beginPath(); trace(); context.stroke()
  const last = points.length - 1
  context.fillStyle = COLOURS.brand; context.beginPath(); context.arc(x(last), y(points[last].value), 4, 0, Math.PI * 2); context.fill()
  write(context, points[0].label, 2, height - 4, 'left', size)
  if (points.length > 4) write(context, points[Math.floor(last / 2)].label, width / 2, height - 4, 'center', size)
  if (last > 0) write(context, points[last].label, width - 2, height - 4, 'right', size)
}
