// Large type is a choice of the person on this device. Kept here and not in lib, because only the look depends on it.
import Taro from '@tarojs/taro'
import { useSyncExternalStore } from 'react'

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
