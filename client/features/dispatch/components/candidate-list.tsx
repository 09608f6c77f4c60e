// Everybody who could do it, best first or as staff sort them; how long they have to answer; and in words why the others could not.
import { View } from '@tarojs/components'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ChoiceChips } from '@/ui/choice-chips'
import { Chips } from '@/ui/chips'
import { classes } from '@/ui/classes'
import { Icon } from '@/ui/icon'
import { Tap } from '@/ui/tap'
import type { Candidates } from '../api'
import { CANDIDATE_SORTS, sortedCandidates } from '../choosing'
import type { Picking } from '../picking'
import { useSendOffer } from '../use-send-offer'
import { CandidateRow } from './candidate-row'
import { RejectedNote } from './rejected-note'

interface CandidateListProps { orderId: string; found: Candidates; picking: Picking; onDone: () => void }

export function CandidateList({ orderId, found, picking, onDone }: CandidateListProps) {
  const { candidates, rejected } = found
  const send = useSendOffer(orderId, candidates, picking.minutes, onDone)
  return (
    <>
      <Card><ChoiceChips name='answerMinutes' label='请伙伴多久内答复' options={picking.choices} value={picking.minutes} onChange={picking.setMinutes} /></Card>
      {candidates.length > 1 && <Chips items={CANDIDATE_SORTS} value={picking.sort} onChange={picking.setSort} />}
      <Card flush>
        {sortedCandidates(candidates, picking.sort, picking.pinned).map((candidate) => {
          const { partnerId, name } = candidate
          return (
            <CandidateRow key={partnerId} candidate={candidate} isFirst={partnerId === candidates[0].partnerId}
              isPinned={picking.pinned.includes(partnerId)} onPin={candidates.length > 1 ? () => picking.pin(partnerId) : undefined}>
              {picking.isChoosing
                ? <Check isOn={picking.chosen.includes(partnerId)} label={`问${name}`} onTap={() => picking.toggle(partnerId)} />
                : <Button size='s' kind='outline' label={`派给${name}`} onTap={() => send([partnerId])}>派给它</Button>}
            </CandidateRow>
          )
        })}
      </Card>
      <RejectedNote rejected={rejected} />
    </>
  )
}
function Check({ isOn, label, onTap }: { isOn: boolean; label: string; onTap: () => void }) {
  return (
    <Tap className={classes('candidate-check', isOn && 'candidate-check--on')} role='checkbox' isOn={isOn} label={label} onTap={onTap}>
      <View className='candidate-check__box'><Icon name='check' size={18} /></View>
    </Tap>
  )
}
