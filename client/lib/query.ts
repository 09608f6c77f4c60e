// Reading and writing from a page: loading, refusal, pages of a list, and fresh data each time the page is shown.
import Taro, { useDidHide, useDidShow, usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import { call, type Action, type Fn, type InputOf, type OutputOf } from './api'
import { sentenceOf } from './errors'

interface Answer<T> { key: string; data?: T; error?: unknown }
/** Runs `load` when the key changes and when the page is shown again; an answer to an older question is dropped. */
function useLoaded<T>(key: string | null, load: () => Promise<T>): { answer: Answer<T> | null; refetch: () => Promise<void> } {
  const [answer, setAnswer] = useState<Answer<T> | null>(null)
  const latest = useRef({ key, load })
  useEffect(() => { latest.current = { key, load } })
  const refetch = useCallback(async () => {
    const asked = latest.current
    if (asked.key === null) return
    try {
      const data = await asked.load()
      if (latest.current.key === asked.key) setAnswer({ key: asked.key, data })
    } catch (error) {
      if (latest.current.key === asked.key) setAnswer((before) => ({ key: asked.key!, error, data: before?.key === asked.key ? before.data : undefined }))
    }
  }, [])
  useEffect(() => { void refetch() }, [key, refetch])
  // Only a page that was left comes back: what is mounted late may meet the first showing, or may have missed it.
  const wasLeft = useRef(false)
  useDidHide(() => { wasLeft.current = true })
  useDidShow(() => {
    if (wasLeft.current) void refetch()
    wasLeft.current = false
  })
  usePullDownRefresh(() => { void refetch().then(() => Taro.stopPullDownRefresh()) })
  return { answer: answer?.key === key ? answer : null, refetch }
}

export interface Query<T> { data: T | undefined; error: unknown; isLoading: boolean; refetch: () => Promise<void> }
/** @param input null waits: nothing is asked yet. Data stays visible while it is fetched again; `error` is set only when there is nothing to show. */
export function useQuery<F extends Fn, A extends Action<F>>(fn: F, action: A, input: InputOf<F, A> | null): Query<OutputOf<F, A>> {
  const key = input === null ? null : JSON.stringify([fn, action, input])
  const { answer, refetch } = useLoaded(key, () => call(fn, action, input as InputOf<F, A>))
  const data = answer?.data
  return { data, error: data === undefined ? answer?.error : undefined, isLoading: key !== null && !answer, refetch }
}

interface Page<T> { items: T[]; nextCursor: string | null }
type ItemOf<O> = O extends Page<infer T> ? T : never
export interface PagedQuery<T> { items: T[]; error: unknown; isLoading: boolean; isLoadingMore: boolean; hasMore: boolean; loadMore: () => Promise<void>; refetch: () => Promise<void> }
/** A list that goes on. `input` without its cursor; reaching the bottom of the page loads the next part; a refetch reads as far as was shown, so that nobody loses their place. */
export function usePagedQuery<F extends Fn, A extends Action<F>>(fn: F, action: A, input: Omit<InputOf<F, A>, 'cursor'> | null): PagedQuery<ItemOf<OutputOf<F, A>>> {
  type Item = ItemOf<OutputOf<F, A>>
  const ask = async (cursor?: string) => (await call(fn, action, (cursor ? { ...input, cursor } : input) as InputOf<F, A>)) as unknown as Page<Item>
  const key = input === null ? null : JSON.stringify([fn, action, input])
  const shown = useRef({ key, count: 0 })
  const askAsShown = async () => {
    const { count } = shown.current.key === key ? shown.current : { count: 0 }
    let page = await ask()
    while (page.nextCursor && page.items.length < count) {
      const next = await ask(page.nextCursor)
      page = { items: [...page.items, ...next.items], nextCursor: next.nextCursor }
    }
    return page
  }
  const { answer, refetch } = useLoaded(key, askAsShown)
  const first = answer?.data
  const [rest, setRest] = useState<{ of: Page<Item>; items: Item[]; nextCursor: string | null } | null>(null)
  const [isLoadingMore, setLoadingMore] = useState(false)
  const more = rest && rest.of === first ? rest : null
  const cursor = more ? more.nextCursor : first?.nextCursor ?? null
  const loadMore = async () => {
    if (!first || !cursor || isLoadingMore) return
    setLoadingMore(true)
    try {
      const page = await ask(cursor)
      setRest({ of: first, items: [...(more?.items ?? []), ...page.items], nextCursor: page.nextCursor })
    } catch (error) {
      void Taro.showToast({ title: sentenceOf(error), icon: 'none' })
    } finally {
      setLoadingMore(false)
    }
  }
  useReachBottom(() => { void loadMore() })
  const items = [...(first?.items ?? []), ...(more?.items ?? [])]
  useEffect(() => { shown.current = { key, count: items.length } })
  return { items, error: first ? undefined : answer?.error, isLoading: key !== null && !answer, isLoadingMore, hasMore: !!cursor, loadMore, refetch }
}

/** A write: `const [place, isBusy] = useAction('orders', 'place')`. A refusal is shown as a toast unless `onError` takes it (answers true); then undefined comes back. */
export function useAction<F extends Fn, A extends Action<F>>(fn: F, action: A, onError?: (error: unknown) => boolean): [(input: InputOf<F, A>) => Promise<OutputOf<F, A> | undefined>, boolean] {
  const [isBusy, setBusy] = useState(false)
  const run = async (input: InputOf<F, A>) => {
    setBusy(true)
    try {
      return await call(fn, action, input)
    } catch (error) {
      if (!onError?.(error)) void Taro.showToast({ title: sentenceOf(error), icon: 'none', duration: 3000 })
      return undefined
    } finally {
      setBusy(false)
    }
  }
  return [run, isBusy]
}
