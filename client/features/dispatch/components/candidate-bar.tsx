// 同时问几家, or by the recommendation: the two ways to send, within reach of the thumb.
import { ActionBar } from '@/ui/action-bar'
import { Button } from '@/ui/button'
import { toast } from '@/ui/toast'
import { useClimb, type Candidate, type LadderRung } from '../api'
import { MOST_ASKED } from '../choosing'
import { climbedText } from '../ladder'
import type { Picking } from '../picking'
import { useSendOffer } from '../use-send-offer'

/** @param from the rung that the order shows, null where the ladder does not climb */
interface CandidateBarProps { orderId: string; from: LadderRung | null; candidates: readonly Candidate[]; picking: Picking; onDone: () => void }

export function CandidateBar({ orderId, from, candidates, picking, onDone }: CandidateBarProps) {
  const send = useSendOffer(orderId, candidates, picking.minutes, onDone)
  const [climb] = useClimb()
  const start = async () => {
    const answer = await climb({ orderId, from })
    if (!answer) return
    toast(climbedText(answer), 'ok')
    onDone()
  }
  const count = picking.chosen.length
  if (picking.isChoosing) {
    return (
      <ActionBar note={`最多选 ${MOST_ASKED} 家，谁先接谁服务`}>
        <Button kind='outline' block onTap={picking.end}>不选了</Button>
        <Button block disabled={count === 0} onTap={() => send([...picking.chosen])}>{count > 0 ? `问这 ${count} 家` : '请先选伙伴'}</Button>
      </ActionBar>
    )
  }
  const pinned = candidates.filter(({ partnerId }) => picking.pinned.includes(partnerId))
  if (pinned.length > 0) {
    return (
      <ActionBar note={pinned.length > 1 ? '只问置顶的，谁先接谁服务' : '只问置顶的这一家'}>
        <Button block onTap={() => send(pinned.map(({ partnerId }) => partnerId))}>{pinned.length > 1 ? `问置顶的 ${pinned.length} 家` : `派给${pinned[0].name}`}</Button>
      </ActionBar>
    )
  }
  return (
    <ActionBar note='先问第一家，没人接就同时问三家，再问遍社区'>
      {candidates.length > 1 && <Button kind='outline' block onTap={() => picking.begin(candidates)}>{`同时问 ${Math.min(MOST_ASKED, candidates.length)} 家`}</Button>}
      <Button block onTap={start}>按推荐派单，自动往下问</Button>
    </ActionBar>
  )
}
