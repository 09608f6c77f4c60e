// The plan on the screen: asked for once for a community and a day, then changed by hand; coming back to the page never throws a change away.
import { useEffect, useState } from 'react'
import { call } from '@/lib/api'
import { sentenceOf } from '@/lib/errors'
import { toast } from '@/ui/toast'
import type { DayPlan } from './api'
import { begun, fixedOf, replanned, type Draft } from './draft'

interface Planned { key: string; draft: Draft; plan: DayPlan }
export interface PlanOnScreen {
  draft: Draft | undefined; plan: DayPlan | undefined; error: unknown; isPlanning: boolean
  change: (how: (draft: Draft) => Draft) => void
  /** Anew around what is pinned. */
  replan: () => Promise<void>
  /** From nothing: after a failure, or once the plan has been carried out. */
  restart: () => void
}
export function usePlan(communityId: string | undefined, day: string): PlanOnScreen {
  const [round, setRound] = useState(0)
  const key = communityId ? `${communityId} ${day} ${round}` : null
  const [planned, setPlanned] = useState<Planned | null>(null)
  const [failure, setFailure] = useState<{ key: string; error: unknown } | null>(null)
  const [isPlanning, setPlanning] = useState(false)
  useEffect(() => {
    if (!communityId) return
    const asked = `${communityId} ${day} ${round}`
    let isHere = true
    call('dispatch', 'plan', { communityId, day }).then(
      (plan) => { if (isHere) setPlanned({ key: asked, draft: begun(plan), plan }) },
      (error: unknown) => { if (isHere) setFailure({ key: asked, error }) },
    )
    return () => { isHere = false }
  }, [communityId, day, round])
  const current = planned?.key === key ? planned : null
  const replan = async () => {
    if (!current || !communityId) return
    setPlanning(true)
    try {
      const plan = await call('dispatch', 'plan', { communityId, day, fixed: fixedOf(current.draft) })
      setPlanned((before) => (before?.key === current.key ? { ...before, plan, draft: replanned(before.draft, plan) } : before))
      toast('已重新排好', 'ok')
    } catch (error) {
      toast(sentenceOf(error))
    } finally {
      setPlanning(false)
    }
  }
  return {
    draft: current?.draft, plan: current?.plan, error: failure?.key === key ? failure.error : undefined, isPlanning, replan,
    change: (how) => setPlanned((before) => before && { ...before, draft: how(before.draft) }),
    restart: () => setRound((before) => before + 1),
  }
}
