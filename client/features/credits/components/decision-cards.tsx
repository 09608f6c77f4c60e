// What waits for a second person: a proposal to sign, declared minutes to approve, a dispute to decide. Each asks once more, then says what became of it.
import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { CREDIT_KIND, DISPUTE_REASON } from '@contract/terms'
import { dayLabel, duration, agoText } from '@/lib/format'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { useConfirm } from '@/ui/dialog'
import { toast } from '@/ui/toast'
import { useApproveDeclared, useDecideDispute, useDecideProposal, type AccountRow, type Dispute, type Proposal } from '../api'
import { monthLabel } from '@/lib/period'
import { proposalText } from '../desk'
import { lineTitle } from '../words'

function Decision({ who, what, note, children }: { who: string; what: string; note: string; children: ReactNode }) {
  return (
    <Card>
      <View className='strong'>{who}</View>
      <View>{what}</View>
      <View className='muted'>{note}</View>
      <View className='row wrap' style={{ justifyContent: 'flex-end', marginTop: '10px' }}>{children}</View>
    </Card>
  )
}
export function ProposalCard({ proposal, onDone }: { proposal: Proposal; onDone: () => void }) {
  const { id: proposalId, partnerName, proposedAt, isMine } = proposal
  const [decide] = useDecideProposal()
  const confirm = useConfirm()
  const what = proposalText(proposal)
  const run = async (verdict: 'sign' | 'reject', title: string, yes: string, told: string) => {
    if (await confirm({ title, text: `${partnerName}：${what}`, yes }) && await decide({ proposalId, verdict })) {
      toast(told, 'ok')
      onDone()
    }
  }
  return (
    <Decision who={partnerName} what={what} note={`${agoText(proposedAt)}提出，${isMine ? '您提的，要另一位工作人员签字' : '等您或另一位同事签字'}`}>
      <Button kind='outline' size='s' label={`${isMine ? '撤回' : '不同意'}${partnerName}的${what}`} onTap={() => (isMine ? run('reject', '撤回这项提议？', '撤回', '已撤回') : run('reject', '不同意这项提议？', '不同意', '没有记账'))}>{isMine ? '撤回' : '不同意'}</Button>
      {!isMine && <Button size='s' icon='check' label={`签字：${partnerName}，${what}`} onTap={() => run('sign', '签字？签了马上记账', '签字', '已签字，记入账本')}>签字</Button>}
    </Decision>
  )
}
export function DeclaredCard({ row: { partnerId, partnerName }, waiting, onDone }: { row: AccountRow; waiting: AccountRow['waiting'][number]; onDone: () => void }) {
  const { businessKey, occurredAt, minutes, kind, memo } = waiting
  const [approve] = useApproveDeclared()
  const confirm = useConfirm()
  const what = `${lineTitle({ kind, memo })} ${duration(minutes)}`
  const send = async () => {
    if (await confirm({ title: '批准这笔补录？', text: `${partnerName}：${what}。批准以后马上抵。`, yes: '批准' }) && await approve({ partnerId, businessKey, occurredAt })) {
      toast('已批准，记入账本', 'ok')
      onDone()
    }
  }
  return (
    <Decision who={partnerName} what={what} note={`${dayLabel(occurredAt)}，补录的人不能自己批准`}>
      <Button size='s' icon='check' label={`批准${partnerName}的补录`} onTap={send}>批准</Button>
    </Decision>
  )
}
export function DisputeCard({ dispute, onOpen, onDone }: { dispute: Dispute; onOpen: () => void; onDone: () => void }) {
  const { id: disputeId, partnerName, kind, minutes, month, reason, at } = dispute
  const [decide] = useDecideDispute()
  const confirm = useConfirm()
  const what = `${CREDIT_KIND[kind]} ${duration(minutes)}：${DISPUTE_REASON[reason]}`
  const run = async (verdict: 'upheld' | 'rejected', title: string, text: string, told: string) => {
    if (await confirm({ title, text: `${partnerName}，${what}。${text}`, yes: verdict === 'upheld' ? '成立' : '不成立' }) && await decide({ disputeId, verdict })) {
      toast(told, 'ok')
      onDone()
    }
  }
  return (
    <Decision who={partnerName} what={what} note={`${monthLabel(month)}对账单，${agoText(at)}提出`}>
      <Button kind='text' size='s' label={`看${partnerName}的账户`} onTap={onOpen}>看账户</Button>
      <Button kind='outline' size='s' label={`${partnerName}的异议不成立`} onTap={() => run('rejected', '异议不成立？', '这一笔保持不变。', '已答复，这一笔不变')}>不成立</Button>
      <Button size='s' icon='check' label={`${partnerName}的异议成立`} onTap={() => run('upheld', '异议成立？', '这一笔会冲正一次，不能撤回。', '已冲正')}>成立</Button>
    </Decision>
  )
}
