// Work that repeats while a person can see the page, and rests while the page is covered or the window is away.
import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef } from 'react'

/** @param milliseconds between two runs; the first run is one interval after the page came up */
export function useWhileVisible(milliseconds: number, work: () => unknown): void {
  const latest = useRef(work)
  const isShown = useRef(true)
  useEffect(() => { latest.current = work })
  useDidShow(() => { isShown.current = true })
  useDidHide(() => { isShown.current = false })
  useEffect(() => {
    const isAway = () => !isShown.current || (process.env.TARO_ENV === 'h5' && document.hidden)
    const timer = setInterval(() => { if (!isAway()) latest.current() }, milliseconds)
    return () => clearInterval(timer)
  }, [milliseconds])
}
