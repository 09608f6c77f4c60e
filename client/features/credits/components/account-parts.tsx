// What stands behind the balance: which minutes are due when, and which wait for a second person.
import { useState } from 'react'
import { Card } from '@/ui/card'
import { Cell } from '@/ui/cell'
import { dayLabel, duration } from '@/lib/format'
import { Section } from '@/ui/section'
import type { Account } from '../api'
import { dueDay, dueWhen, lineTitle } from '../words'

const FIRST_SHOWN = 3
export function DueList({ due }: Pick<Account, 'due'>) {
  const now = new Date().toISOString()
  const [showsAll, setShowsAll] = useState(false)
  if (due.length < 2) return null
  const shown = showsAll ? due : due.slice(0, FIRST_SHOWN)
  const hiddenMinutes = due.slice(shown.length).reduce((sum, { minutes }) => sum + minutes, 0)
  return (
    <Section title='什么时候到期'>
      <Card flush>
        {shown.map((part) => <Cell key={part.dueOn} title={dueDay(part.dueOn, now)} note={dueWhen(part)} value={duration(part.minutes)} tone={part.daysLeft < 0 ? 'hot' : 'plain'} />)}
        {hiddenMinutes > 0 && <Cell title={`后面还有 ${due.length - shown.length} 笔`} value={duration(hiddenMinutes)} arrow onTap={() => setShowsAll(true)} />}
      </Card>
    </Section>
  )
}
export function WaitingList({ waiting }: Pick<Account, 'waiting'>) {
  const now = new Date().toISOString()
  if (waiting.length === 0) return null
  return (
    <Section title='等第二位工作人员批准' more='批准前不计'>
      <Card flush>
        {waiting.map(({ businessKey, kind, memo, minutes, occurredAt }) => <Cell key={businessKey} title={lineTitle({ kind, memo })} note={dayLabel(occurredAt, now)} value={duration(minutes)} />)}
      </Card>
    </Section>
  )
}
