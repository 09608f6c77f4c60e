// The platform as the client meets it in jsdom: what was asked of it is written down, what it would answer can be set.
// Only WeChat's side is played here; every file of the client itself is the real one.
import { useEffect, useRef } from 'react'

type Listener = () => void
interface Card { title: string; path: string }
const listeners = { show: new Set<Listener>(), hide: new Set<Listener>(), pullDown: new Set<Listener>(), reachBottom: new Set<Listener>() }

/** What happened on the platform since the last reset, and what the page was opened with. */
export const platform = {
  params: {} as Record<string, string>,
  opened: [] as string[],
  toasts: [] as string[],
  phones: [] as string[],
  clipboard: '',
  badge: null as string | null,
  storage: new Map<string, unknown>(),
  shareCard: (): Card | undefined => undefined,
  hide: () => listeners.hide.forEach((listener) => listener()),
  show: () => listeners.show.forEach((listener) => listener()),
  pullDown: () => listeners.pullDown.forEach((listener) => listener()),
  reachBottom: () => listeners.reachBottom.forEach((listener) => listener()),
  /** Before each test. Storage stays with the module that read it, so tests of remembered things reset modules as well. */
  reset(params: Record<string, string> = {}): void {
    Object.assign(platform, { params, opened: [], toasts: [], phones: [], clipboard: '', badge: null })
    platform.storage.clear()
  },
}
const open = (how: string) => async ({ url }: { url: string }) => { platform.opened.push(`${how} ${url}`) }

const Taro = {
  navigateTo: open('to'), redirectTo: open('replace'), switchTab: open('tab'), reLaunch: open('launch'),
  navigateBack: async () => { platform.opened.push('back') },
  getCurrentPages: () => [{}],
  showToast: async ({ title }: { title: string }) => { platform.toasts.push(title) },
  getStorageSync: (key: string) => platform.storage.get(key) ?? '',
  setStorageSync: (key: string, value: unknown) => { platform.storage.set(key, value) },
  removeStorageSync: (key: string) => { platform.storage.delete(key) },
  setTabBarBadge: async ({ text }: { text: string }) => { platform.badge = text },
  removeTabBarBadge: async () => { platform.badge = null },
  stopPullDownRefresh: async () => undefined,
  pageScrollTo: async () => undefined,
  setClipboardData: async ({ data }: { data: string }) => { platform.clipboard = data },
  makePhoneCall: async ({ phoneNumber }: { phoneNumber: string }) => { platform.phones.push(phoneNumber) },
  previewImage: async () => undefined,
  chooseImage: async () => ({ tempFilePaths: [] as string[] }),
  getWindowInfo: () => ({ windowWidth: 375, windowHeight: 812 }),
  onWindowResize: () => undefined,
  offWindowResize: () => undefined,
  pxTransform: (size: number) => `${size}px`,
  nextTick: (then: () => void) => { void Promise.resolve().then(then) },
}
export default Taro

function useEvent(event: keyof typeof listeners, listener: Listener, isCalledFirst = false): void {
  const latest = useRef(listener)
  useEffect(() => { latest.current = listener })
  useEffect(() => {
    const run = () => latest.current()
    if (isCalledFirst) run()
    listeners[event].add(run)
    return () => { listeners[event].delete(run) }
  }, [event, isCalledFirst])
}
export const useRouter = () => ({ params: platform.params })
/** Called once when the page appears, as the platform does, and at each `platform.show()`. */
export const useDidShow = (listener: Listener) => useEvent('show', listener, true)
export const useDidHide = (listener: Listener) => useEvent('hide', listener)
export const usePullDownRefresh = (listener: Listener) => useEvent('pullDown', listener)
export const useReachBottom = (listener: Listener) => useEvent('reachBottom', listener)
export const useReady = (listener: Listener) => useEvent('show', listener, true)
export function useShareAppMessage(card: () => Card | undefined): void {
  useEffect(() => { platform.shareCard = card })
}
