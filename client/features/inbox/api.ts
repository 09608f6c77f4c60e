// The in-app inbox, and the number on its tab.
import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import type { OutputOf } from '@/lib/api'
import { useAction, usePagedQuery, useQuery } from '@/lib/query'
import { useSession } from '@/lib/session'

export type Message = OutputOf<'messages', 'inbox'>['items'][number]
const MESSAGES_TAB = 2

export const useInbox = () => usePagedQuery('messages', 'inbox', useSession().person ? {} : null)
export const useMarkRead = () => useAction('messages', 'markRead')

/** Unread messages, shown on the tab as well; each tab page uses it, so the number is fresh whenever one is shown. */
export function useUnread(): { count: number; refetch: () => Promise<void> } {
  const { person } = useSession()
  const { data, refetch } = useQuery('messages', 'unread', person ? {} : null)
  const count = person ? data?.count ?? 0 : 0
  useEffect(() => {
    const shown = count > 0 ? Taro.setTabBarBadge({ index: MESSAGES_TAB, text: count > 99 ? '99+' : String(count) }) : Taro.removeTabBarBadge({ index: MESSAGES_TAB })
    // refused while the page is leaving; the next tab page sets it again
    void Promise.resolve(shown).catch(() => undefined)
  }, [count])
  return { count, refetch }
}
