// Large type is a choice of the person on this device. Kept here and not in lib, because only the look depends on it.
import Taro from '@tarojs/taro'
import { useSyncExternalStore, type CSSProperties } from 'react'

const KEY = 'large-type'
const listeners = new Set<() => void>()
let isLarge: boolean | undefined

function read(): boolean {
  isLarge ??= Taro.getStorageSync(KEY) === '1'
  return isLarge
}
export function setLargeType(next: boolean): void {
  isLarge = next
  Taro.setStorageSync(KEY, next ? '1' : '0')
  listeners.forEach((listener) => listener())
}
function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => { listeners.delete(listener) }
}
/** Whether large type is on, and how to change it. Every mounted page follows at once. */
export function useLargeType(): [boolean, (next: boolean) => void] {
  return [useSyncExternalStore(subscribe, read, read), setLargeType]
}
const LARGE = 1.375
const MOST = 1.65
/** WeChat's own font size, which a page has to follow by itself: 1 to 1.65 (PLATFORM §5). H5 has the browser's zoom. */
function systemScale(): number {
  // One expression, so that the H5 build leaves out what getAppBaseInfo brings with it.
  const info: object = process.env.TARO_ENV === 'weapp' ? Taro.getAppBaseInfo() : {}
  const { fontSizeScaleFactor = 1 } = info as { fontSizeScaleFactor?: number }
  return Math.min(MOST, Math.max(1, fontSizeScaleFactor))
}
/** Class and style that give an outermost view the type size in force: the person's choice or the system's, whichever is larger. */
export function useTypeLook(): { typeClass: string | false; typeStyle: CSSProperties | undefined } {
  const [isLarge] = useLargeType()
  const scale = systemScale()
  return { typeClass: isLarge && 'elder', typeStyle: scale > (isLarge ? LARGE : 1) ? { '--fs': String(scale) } as CSSProperties : undefined }
}
