// What can be done with the whole plan: take the last change back, plan anew, carry it out after one question.
import type { Draft } from '@/features/plan/draft'
import { itemsOf, undone } from '@/features/plan/draft'
import type { PlanOnScreen } from '@/features/plan/use-plan'
import type { CommitItem } from '@/features/plan/api'
import { commitQuestion } from '@/features/plan/words'
import { ActionBar } from '@/ui/action-bar'
import { Button } from '@/ui/button'
import { useConfirm } from '@/ui/dialog'

interface PlanBarProps { planned: PlanOnScreen; draft: Draft; onCommit: (items: CommitItem[]) => Promise<void> }
export function PlanBar({ planned, draft, onCommit }: PlanBarProps) {
  const confirm = useConfirm()
  const items = itemsOf(draft.now)
  const pinned = draft.now.lines.filter(({ isPinned }) => isPinned).length
  const commit = async () => {
    if (await confirm(commitQuestion(items, draft.now.lines.length))) await onCommit(items)
  }
  return (
    <ActionBar note={planned.isPlanning ? '正在重新排，请稍等…' : pinned > 0 ? `固定了 ${pinned} 单，重新排时不动` : '看过再派，派之前都可以改'}>
      {draft.before.length > 0 && <Button kind='outline' block onTap={() => planned.change(undone)}>撤销</Button>}
      <Button kind='outline' block loading={planned.isPlanning} onTap={planned.replan}>重新排</Button>
      <Button block disabled={items.length === 0 || planned.isPlanning} onTap={commit}>按计划派单</Button>
    </ActionBar>
  )
}
