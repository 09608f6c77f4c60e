// 派单计划 (A19): all that waits on a day as one plan; staff look, change by hand, and carry it out with a result for each order.
import { useState } from 'react'
import { CommitCard } from '@/features/plan/components/commit-card'
import { useCommit } from '@/features/plan/use-commit'
import { usePlan } from '@/features/plan/use-plan'
import { dayName, lineName, planLead } from '@/features/plan/words'
import { errorView } from '@/lib/errors'
import { chinaDay, clock, nextDays } from '@/lib/format'
import { go, useParams } from '@/lib/navigation'
import { Chips } from '@/ui/chips'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { Notice } from '@/ui/notice'
import { Skeleton } from '@/ui/skeleton'
import { DeskShell } from '../parts/desk-shell'
import { useDesk } from '../parts/use-desk'
import { PlanBar } from './plan-bar'
import { PlanDesk } from './plan-desk'

const DAYS = 7
/** From the afternoon on, what can still be planned is tomorrow. */
const PLANS_TOMORROW_FROM = 15
const firstDay = (now: string) => nextDays(2, now)[Number(clock(now).split(':')[0]) >= PLANS_TOMORROW_FROM ? 1 : 0]!.value

export default function PlanPage() {
  const params = useParams<'plan'>()
  const desk = useDesk(params.communityId)
  const now = new Date().toISOString()
  const [day, setDay] = useState(params.day ?? firstDay(now))
  const own = desk.communities.filter(({ isStaff }) => isStaff)
  const community = own.find(({ id }) => id === desk.community?.id) ?? own[0]
  const planned = usePlan(community?.id, day)
  const { commit, start, close } = useCommit(community?.id)
  const { draft, plan, error } = planned
  const isAtWork = commit !== null && commit.phase !== 'stopped'
  const count = draft ? draft.now.lines.length + draft.now.left.length : 0
  const nameOf = (orderId: string) => {
    const line = draft?.now.lines.find(({ order }) => order.id === orderId)
    return line && lineName(line, now)
  }
  const next = nextDays(DAYS, now).find(({ value }) => value > day)
  return (
    <DeskShell desk={desk} title='派单计划' needsStaff wide lead={draft && !isAtWork ? planLead(draft.now, day, now) : undefined}
      bar={draft && count > 0 && !commit && <PlanBar planned={planned} draft={draft} onCommit={start} />}>
      {() => (
        <>
          {!isAtWork && <Chips items={nextDays(DAYS, now).map(({ value, label, hint }) => ({ value, label: `${label} ${hint}` }))} value={day < chinaDay(now) ? '' : day} onChange={setDay} />}
          {commit && <CommitCard commit={commit} partners={plan?.partners ?? []} nameOf={nameOf} onOrder={(id) => go('staffOrder', { id })} onBoard={() => go.replace('board')} onRest={() => { close(); planned.restart() }} />}
          {!!error && !draft && <ErrorState {...errorView(error, planned.restart)} />}
          {!draft && !error && <><Notice icon='clock'>{`正在把${dayName(day, now)}等派单的单和伙伴的时间一起排…`}</Notice><Skeleton rows={4} shape='card' /></>}
          {draft && plan && !commit && count > 0 && <PlanDesk key={`${community?.id} ${day}`} planned={planned} plan={plan} draft={draft} day={day} now={now} />}
          {draft && !commit && count === 0 && <Empty title={`${dayName(day, now)}没有要排的单`} text='等派单的订单会出现在这里' icon='calendar' action={next && `看${next.label}`} onAction={() => next && setDay(next.value)} />}
        </>
      )}
    </DeskShell>
  )
}
