// 按计划派单 on the screen: one request that goes on under the same id however often it is cut off, with how far it has come. The device remembers only
// the id until it is finished; what was asked for is the server's to tell.
import { useEffect, useState } from 'react'
import { ApiError, call, newRequestId } from '@/lib/api'
import { isOffline, sentenceOf } from '@/lib/errors'
import { remembered } from '@/lib/remembered'
import { toast } from '@/ui/toast'
import { usePlanProgress, type CommitItem, type Progress } from './api'

const unfinished = remembered<{ communityId: string; commitId: string }>('plan-commit')
const LOOK_EVERY_MS = 700
export type Commit =
  | { phase: 'running'; progress: Progress }
  | { phase: 'stopped'; progress: Progress; text: string; goOn: () => Promise<void> }
  | { phase: 'finished'; progress: Progress }
export interface CommitOnScreen { commit: Commit | null; start: (items: CommitItem[]) => Promise<void>; close: () => void }

/** The server may have acted, or still can: the same request goes on. */
const mayGoOn = (error: unknown) => !(error instanceof ApiError) || error.code === 'INTERNAL' || error.code === 'RATE_LIMITED'
export function useCommit(communityId: string | undefined): CommitOnScreen {
  const [own, setOwn] = useState<Commit | null>(null)
  const kept = unfinished.use()
  const asked = kept && kept.communityId === communityId && !own ? kept.commitId : null
  const last = usePlanProgress(asked)
  // Finished elsewhere, somebody else's, or never begun: nothing to go on with.
  const isOver = asked !== null && (last.data?.isFinished ?? (last.error instanceof ApiError && last.error.code === 'NOT_FOUND'))
  useEffect(() => { if (isOver) unfinished.set(null) }, [isOver])
  const run = async (commitId: string, items: CommitItem[], before: Progress): Promise<void> => {
    if (!communityId) return
    setOwn({ phase: 'running', progress: before })
    const look = setInterval(() => void call('dispatch', 'planProgress', { commitId }).then(
      (progress) => setOwn((now) => (now?.phase === 'running' ? { phase: 'running', progress } : now)), () => undefined,
    ), LOOK_EVERY_MS)
    try {
      const progress = await call('dispatch', 'commitPlan', { communityId, items }, commitId)
      unfinished.set(null)
      setOwn({ phase: 'finished', progress })
    } catch (error) {
      if (mayGoOn(error)) return setOwn((now) => ({ phase: 'stopped', progress: now?.progress ?? before, text: isOffline(error) ? '网络断了，已经问到的不会丢。' : sentenceOf(error), goOn: () => run(commitId, items, now?.progress ?? before) }))
      unfinished.set(null)
      setOwn(null)
      toast(sentenceOf(error))
    } finally {
      clearInterval(look)
    }
  }
  const start = async (items: CommitItem[]) => {
    if (!communityId) return
    const commitId = newRequestId()
    unfinished.set({ communityId, commitId })
    await run(commitId, items, { planId: '', total: items.length, isFinished: false, results: [], items: [] })
  }
  const left = asked && last.data && !last.data.isFinished ? last.data : null
  const again = left && asked ? { phase: 'stopped' as const, progress: left, text: '上次没派完，已经问到的不会再问。', goOn: () => run(asked, left.items.map(({ reason, ...item }) => ({ ...item, ...(reason && { reason }) })), left) } : null
  return { commit: own ?? again, start, close: () => { unfinished.set(null); setOwn(null) } }
}
