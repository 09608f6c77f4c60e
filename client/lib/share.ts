// What a share card shows. A private page never lends its content: neutral title, front page.
import { useShareAppMessage } from '@tarojs/taro'

export function useShareCard(card?: { title: string; path: string }): void {
  useShareAppMessage(() => card ?? { title: '社区合伙人：社区里的事，一起办', path: '/pages/home/index' })
}
