// Whether there is room for two columns: a desk, not a phone.
import Taro from '@tarojs/taro'
import { useSyncExternalStore } from 'react'

const WIDE = 900

function subscribe(listener: () => void) {
  Taro.onWindowResize(listener)
  return () => Taro.offWindowResize(listener)
}
const isWide = () => Taro.getWindowInfo().windowWidth >= WIDE
/** True on a screen of at least 900 pixels; follows the window. */
export function useIsWide(): boolean {
  return useSyncExternalStore(subscribe, isWide, isWide)
}
