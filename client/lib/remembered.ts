// A small thing this device remembers between visits. Never anything personal: other people may use the phone (I27).
import Taro from '@tarojs/taro'
import { useSyncExternalStore } from 'react'

export interface Remembered<T> { get(): T | null; set(value: T | null): void; use(): T | null }

/** @param key name in the device's storage; the value must survive JSON */
export function remembered<T>(key: string): Remembered<T> {
  const listeners = new Set<() => void>()
  let value: T | null | undefined
  const get = (): T | null => {
    value ??= parse<T>(Taro.getStorageSync(key) as string)
    return value
  }
  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    return () => { listeners.delete(listener) }
  }
  const set = (next: T | null) => {
    value = next
    if (next === null) Taro.removeStorageSync(key)
    else Taro.setStorageSync(key, JSON.stringify(next))
    listeners.forEach((listener) => listener())
  }
  return { get, set, use: () => useSyncExternalStore(subscribe, get, get) }
}
function parse<T>(text: string): T | null {
  try {
    return text ? (JSON.parse(text) as T) : null
  } catch {
    return null
  }
}
