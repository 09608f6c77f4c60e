import Taro from '@tarojs/taro'

/** A sentence that goes by itself; never the only place where something important is said. */
export function toast(title: string, kind: 'plain' | 'ok' = 'plain'): void {
  // With its picture WeChat shows seven characters and cuts the rest.
  void Taro.showToast({ title, icon: kind === 'ok' && title.length <= 7 ? 'success' : 'none', duration: title.length > 12 ? 3000 : 2000 })
}
