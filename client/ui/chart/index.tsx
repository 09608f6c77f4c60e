import { Canvas, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, useId } from 'react'
import { spokenName } from '../field-frame'
import { useLargeType } from '../large-type'
import { surfaceOf, type Surface } from './canvas'
import './index.scss'

interface ChartProps { label: string; height: number; drawing: string; draw: (surface: Surface, textSize: number) => void }

/** The sheet a chart is drawn on. `drawing` says what is drawn: a change draws again. */
export function Chart({ label, height, drawing, draw }: ChartProps) {
  const [isLarge] = useLargeType()
  const id = `chart${useId().replace(/\W/g, '')}`
  useEffect(() => {
    let isGone = false
    // After the platform has laid the element out.
    const timer = setTimeout(() => { surfaceOf(id).then((surface) => { if (!isGone) draw(surface, isLarge ? 15 : 11) }, () => undefined) }, 60)
    return () => { isGone = true; clearTimeout(timer) }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `drawing` stands for what `draw` closes over
  }, [id, drawing, isLarge])
  const tall = Taro.pxTransform(height)
  return <View className='chart' style={{ height: tall }} {...spokenName(label)}><Canvas type='2d' id={id} canvasId={id} className='chart__canvas' style={{ width: '100%', height: tall }} /></View>
}
