// What stands behind the balance: which minutes are due when, and which wait for a second person.
import { Card } from '@/ui/card'
import { Cell } from '@/ui/cell'
import { dayLabel, duration } from '@/lib/format'
import { Section } from '@/ui/section'
import type { Account } from '../api'
import { dueDay, dueText, lineTitle } from '../words'

export function DueList({ due }: Pick<Account, 'due'>) {
  const now = new Date().toISOString()
  if (due.length < 2) return null
  return (
    <Section title='什么时候到期'>
      <Card flush>
        {due.map((part) => <Cell key={part.dueOn} title={dueDay(part.dueOn, now)} note={dueText(part)} value={duration(part.minutes)} tone={part.daysLeft < 0 ? 'hot' : undefined} />)}
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
