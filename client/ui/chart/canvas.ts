// A canvas sized to the screen's own pixels, on both platforms.
import Taro from '@tarojs/taro'

export interface Surface { context: CanvasRenderingContext2D; width: number; height: number }
export const COLOURS = { brand: '#b9361f', soft: '#fbeae5', line: '#ece6de', mark: '#d99c8e', markInk: '#8f2816', ink: '#6f665f', second: '#2a5d92' }

/** @param id of the canvas element. Rejects when the page has gone meanwhile. */
export function surfaceOf(id: string): Promise<Surface> {
  return new Promise((resolve, reject) => {
    Taro.createSelectorQuery().select(`#${id}`).fields({ node: true, size: true }).exec((found) => {
      const field = found?.[0] as { node?: HTMLCanvasElement; width?: number; height?: number } | undefined
      if (!field?.node) return reject(new Error(`no canvas ${id}`))
      const canvas = field.node
      // H5 answers the node without its size.
      const { width, height } = field.width && field.height ? { width: field.width, height: field.height } : canvas.getBoundingClientRect()
      const ratio = Math.min(Taro.getWindowInfo().pixelRatio || 1, 3)
      canvas.width = width * ratio
      canvas.height = height * ratio
      const context = canvas.getContext('2d')
      if (!context) return reject(new Error('no 2d context'))
      context.scale(ratio, ratio)
      resolve({ context, width, height })
    })
  })
}
/** The page's own (app.scss); a canvas inherits none. */
const FONT = "'PingFang SC', 'Noto Sans SC', 'Noto Sans CJK SC', 'Microsoft YaHei', system-ui, sans-serif"
/** Writes a small word; the size follows large type. */
export function write(context: CanvasRenderingContext2D, text: string, x: number, y: number, align: CanvasTextAlign, size: number, colour = COLOURS.ink): void {
  context.font = `${size}px ${FONT}`
  context.textAlign = align
  context.fillStyle = colour
  context.fillText(text, x, y)
}
