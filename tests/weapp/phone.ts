// What the phone answers to the package: its measures, its storage, its sheets (always agreed to), and the cloud.
import type { WeappCloud } from './cloud'

interface Options { success?: (result: object) => void; complete?: (result: object) => void }
interface CloudCall { name: string; data: { action: string; input: unknown; requestId: string } }
type Listener = (result: unknown) => void

const WINDOW = { windowWidth: 375, windowHeight: 667, screenWidth: 375, screenHeight: 667, pixelRatio: 2, statusBarHeight: 20, fontSizeSetting: 16, fontSizeScaleFactor: 1 }
const answer = (options: Options | undefined, result: object = {}) => {
  options?.success?.(result)
  options?.complete?.(result)
  return Promise.resolve(result)
}
/** Every measured node is a finger's breadth. */
function selectorQuery() {
  const rect = { left: 0, top: 0, right: 100, bottom: 44, width: 100, height: 44, dataset: {} }
  const listeners: (Listener | undefined)[] = []
  const node = Object.fromEntries(['boundingClientRect', 'scrollOffset', 'node', 'context'].map((name) => [name, (listener?: Listener) => add(listener)]))
  const add = (listener?: Listener) => {
    listeners.push(listener)
    return query
  }
  const all = { ...node, fields: (_wanted: unknown, listener?: Listener) => add(listener) }
  const query = {
    in: () => query, select: () => all, selectAll: () => all, selectViewport: () => all,
    exec: (done?: Listener) => setTimeout(() => {
      listeners.forEach((listener) => listener?.(rect))
      done?.(listeners.map(() => rect))
    }, 0),
  }
  return query
}
/** @param note is told what the person sees or where they are led */
export function phoneOf(cloud: WeappCloud, note: (how: string, what: string) => void) {
  const storage = new Map<string, unknown>()
  const lead = (how: string) => (options: Options & { url: string }) => {
    note(how, options.url)
    return answer(options)
  }
  return {
    navigateTo: lead('navigateTo'), redirectTo: lead('redirectTo'), switchTab: lead('switchTab'), reLaunch: lead('reLaunch'),
    navigateBack: (options?: Options) => answer(options),
    showToast: (options: Options & { title: string }) => {
      note('toast', options.title)
      return answer(options)
    },
    showModal: (options: Options & { title: string }) => {
      note('modal', options.title)
      return answer(options, { confirm: true, cancel: false })
    },
    makePhoneCall: (options: Options & { phoneNumber: string }) => {
      note('call', options.phoneNumber)
      return answer(options)
    },
    getStorageSync: (key: string) => storage.get(key) ?? '', setStorageSync: (key: string, value: unknown) => void storage.set(key, value), removeStorageSync: (key: string) => void storage.delete(key),
    getSystemInfoSync: () => ({ platform: 'devtools', SDKVersion: '3.8.0', theme: 'light', ...WINDOW }), getWindowInfo: () => WINDOW,
    getAppBaseInfo: () => ({ SDKVersion: '3.8.0', fontSizeScaleFactor: 1 }), getDeviceInfo: () => ({ platform: 'devtools' }), getSystemSetting: () => ({}), getAppAuthorizeSetting: () => ({}),
    canIUse: () => true, onThemeChange: () => undefined, onWindowResize: () => undefined, offWindowResize: () => undefined, onNetworkStatusChange: () => undefined,
    getLaunchOptionsSync: () => ({ path: '', query: {} }), getEnterOptionsSync: () => ({ path: '', query: {} }),
    getMenuButtonBoundingClientRect: () => ({ left: 280, top: 24, right: 367, bottom: 56, width: 87, height: 32 }),
    showShareMenu: (options?: Options) => answer(options), hideShareMenu: (options?: Options) => answer(options), stopPullDownRefresh: () => undefined, pageScrollTo: (options?: Options) => answer(options),
    setNavigationBarTitle: (options?: Options) => answer(options), setTabBarBadge: (options?: Options) => answer(options), removeTabBarBadge: (options?: Options) => answer(options),
    env: { USER_DATA_PATH: 'wxfile://usr' },
    getFileSystemManager: () => ({ writeFile: (options: Options & { filePath: string }) => void answer(options) }),
    shareFileMessage: (options: Options & { filePath: string }) => {
      note('share', options.filePath)
      return answer(options)
    },
    createSelectorQuery: selectorQuery,
    createIntersectionObserver: () => ({ relativeTo() { return this }, relativeToViewport() { return this }, observe: () => undefined, disconnect: () => undefined }),
    nextTick: (work: () => void) => setTimeout(work, 0),
    cloud: {
      init: () => undefined,
      callFunction: async (options: CloudCall & Options) => {
        const result = { result: await cloud.call(options.name, options.data), errMsg: 'cloud.callFunction:ok' }
        options.success?.(result)
        return result
      },
    },
  }
}
