// 签字和异议: what waits for a second person's word in the ledger: proposals, declared minutes, disputes (B10, B12, B13).
import { useState } from 'react'
import { useAccounts, useDisputes, useProposals } from '@/features/credits/api'
import { DeclaredCard, DisputeCard, ProposalCard } from '@/features/credits/components/decision-cards'
import { errorView } from '@/lib/errors'
import { go } from '@/lib/navigation'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { LoadMore } from '@/ui/load-more'
import { Skeleton } from '@/ui/skeleton'
import { Tabs } from '@/ui/tabs'
import { DeskShell } from '../parts/desk-shell'
import { useDesk } from '../parts/use-desk'

type Tab = 'proposals' | 'declared' | 'disputes'
const NOTHING: Record<Tab, [title: string, text: string]> = {
  proposals: ['没有等签字的', '同事收下资源、提议核销以后，会排在这里'], declared: ['没有等批准的补录', '同事补录的时长会排在这里'], disputes: ['没有要处理的异议', '合伙人对对账单有异议，会排在这里'],
}
function Decisions({ communityId }: { communityId: string }) {
  const [tab, setTab] = useState<Tab>('proposals')
  const proposals = useProposals(communityId)
  const disputes = useDisputes(communityId)
  const accounts = useAccounts(communityId)
  const declared = accounts.items.flatMap((row) => row.waiting.map((waiting) => ({ row, waiting })))
  const at = { proposals, disputes, declared: accounts }[tab]
  const count = { proposals: proposals.items.length, declared: declared.length, disputes: disputes.items.length }
  const openAccount = (partnerId: string) => go('creditAccount', { partnerId })
  return (
    <>
      <Tabs items={[{ value: 'proposals', label: '签字', count: count.proposals }, { value: 'declared', label: '补录', count: count.declared }, { value: 'disputes', label: '异议', count: count.disputes }]} value={tab} onChange={setTab} />
      {!!at.error && <ErrorState {...errorView(at.error, () => void at.refetch())} />}
      {at.isLoading && <Skeleton rows={3} shape='card' />}
      {!at.isLoading && !at.error && count[tab] === 0 && <Empty title={NOTHING[tab][0]} text={NOTHING[tab][1]} icon='done' />}
      {tab === 'proposals' && proposals.items.map((proposal) => <ProposalCard key={proposal.id} proposal={proposal} onDone={() => void proposals.refetch()} />)}
      {tab === 'declared' && declared.map(({ row, waiting }) => <DeclaredCard key={waiting.businessKey} row={row} waiting={waiting} onDone={() => void accounts.refetch()} />)}
      {tab === 'disputes' && disputes.items.map((dispute) => <DisputeCard key={dispute.id} dispute={dispute} onOpen={() => openAccount(dispute.partnerId)} onDone={() => void disputes.refetch()} />)}
      {tab !== 'declared' && count[tab] > 0 && <LoadMore hasMore={at.hasMore} isLoading={at.isLoadingMore} onMore={() => void at.loadMore()} />}
    </>
  )
}
export default function CreditDecisionsPage() {
  const desk = useDesk()
  return <DeskShell desk={desk} title='签字和异议' needsStaff>{(community) => <Decisions key={community.id} communityId={community.id} />}</DeskShell>
}
