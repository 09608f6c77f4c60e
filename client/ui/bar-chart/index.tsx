import { View } from '@tarojs/components'
import { Chart } from '../chart'
import { COLOURS, write, type Surface } from '../chart/canvas'
import './index.scss'

export interface Bar { label: string; value: number; value2?: number }
interface BarChartProps { bars: readonly Bar[]; unit?: string; legend?: [string, string]; label: string; height?: number }

/** Amounts beside each other; with a second value, demand against supply. Numbers stand on the bars, so colour is not needed to read it. */
export function BarChart({ bars, unit, legend, label, height = 150 }: BarChartProps) {
  return (
    <View>
      {(legend || unit) && (
        <View className='bar-chart__legend hint'>
          {legend?.map((text, index) => <View key={text} className='bar-chart__key'><View className={`bar-chart__dot bar-chart__dot--${index}`} />{text}</View>)}
          {unit && <View>单位：{unit}</View>}
        </View>
      )}
      <Chart label={label} height={height} drawing={JSON.stringify(bars)} draw={(surface, size) => draw(surface, size, bars)} />
    </View>
  )
}
function draw({ context, width, height }: Surface, size: number, bars: readonly Bar[]): void {
  context.clearRect(0, 0, width, height)
  const floor = height - size - 8
  const most = Math.max(1, ...bars.flatMap(({ value, value2 = 0 }) => [value, value2]))
  const slot = width / Math.max(1, bars.length)
  const hasTwo = bars.some(({ value2 }) => value2 !== undefined)
  const thick = Math.min(26, slot * (hasTwo ? 0.32 : 0.5))
  const bar = (middle: number, value: number, colour: string) => {
    const tall = (value / most) * (floor - size - 8)
    context.fillStyle = colour
    context.fillRect(middle - thick / 2, floor - tall, thick, tall)
    write(context, String(value), middle, floor - tall - 4, 'center', size)
  }
  context.strokeStyle = COLOURS.line; context.lineWidth = 1; context.beginPath(); context.moveTo(0, floor); context.lineTo(width, floor); context.stroke()
  bars.forEach(({ label, value, value2 }, index) => {
    const middle = slot * (index + 0.5)
    bar(hasTwo ? middle - thick / 2 - 1 : middle, value, COLOURS.brand)
    if (value2 !== undefined) bar(middle + thick / 2 + 1, value2, COLOURS.second)
    write(context, label, middle, height - 4, 'center', size)
  })
}
