// 积分: every partner's account with its standing, due dates and what looks odd; those that want a hand first (B11, B15).
import { useState } from 'react'
import { useAccounts, type AccountRow } from '@/features/credits/api'
import { AccountRowCard } from '@/features/credits/components/account-row'
import { needsAttention, sortedAccounts } from '@/features/credits/desk'
import { errorView } from '@/lib/errors'
import { go } from '@/lib/navigation'
import { Card } from '@/ui/card'
import { Cell } from '@/ui/cell'
import { Chips } from '@/ui/chips'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { LoadMore } from '@/ui/load-more'
import { SearchBar } from '@/ui/search-bar'
import { Skeleton } from '@/ui/skeleton'
import { useIsWide } from '@/ui/wide'
import { Columns } from '../parts/columns'
import { CreditPanel } from '../parts/credit-panel'
import { DeskShell } from '../parts/desk-shell'
import { useDesk } from '../parts/use-desk'

const PAGE_SIZE = 20
const FILTERS: { value: string; label: string; holds: (row: AccountRow) => boolean }[] = [
  { value: 'attention', label: '需要关注', holds: needsAttention }, { value: 'owed', label: '欠服务', holds: ({ balanceMinutes }) => balanceMinutes > 0 },
  { value: 'prepaid', label: '预存', holds: ({ balanceMinutes }) => balanceMinutes < 0 }, { value: 'all', label: '全部', holds: () => true },
]
function AccountList({ rows, chosen, onOpen }: { rows: readonly AccountRow[]; chosen: string | undefined; onOpen: (partnerId: string) => void }) {
  const [filter, setFilter] = useState('attention')
  const [text, setText] = useState('')
  const [count, setCount] = useState(PAGE_SIZE)
  const { holds } = FILTERS.find(({ value }) => value === filter)!
  const found = sortedAccounts(rows).filter((row) => holds(row) && row.partnerName.includes(text.trim()))
  const isQuiet = filter === 'attention' && !text.trim()
  return (
    <>
      <SearchBar value={text} onChange={setText} placeholder='搜合伙人名称' />
      <Chips items={FILTERS.map(({ value, label, holds: counts }) => ({ value, label, count: rows.filter(counts).length }))} value={filter} onChange={setFilter} />
      {found.length === 0 && <Empty title={isQuiet ? '没有需要关注的账户' : '没有符合条件的账户'} icon={isQuiet ? 'done' : 'search'} action='看全部' onAction={() => { setFilter('all'); setText('') }} />}
      {found.slice(0, count).map((row) => <AccountRowCard key={row.partnerId} row={row} isChosen={row.partnerId === chosen} onOpen={() => onOpen(row.partnerId)} />)}
      {found.length > 0 && <LoadMore hasMore={found.length > count} isLoading={false} onMore={() => setCount(count + PAGE_SIZE)} />}
    </>
  )
}
function Accounts({ communityId, isStaff }: { communityId: string; isStaff: boolean }) {
  const { items, error, isLoading, refetch } = useAccounts(communityId)
  const isWide = useIsWide()
  const [chosen, setChosen] = useState<string>()
  if (error) return <ErrorState {...errorView(error, () => void refetch())} />
  if (isLoading) return <Skeleton rows={4} shape='card' />
  const doors = (
    <Card flush>
      {isStaff && <Cell icon='pencil' title='签字和异议' note='资源估价、核销、补录、合伙人的异议' arrow onTap={() => go('creditDecisions')} />}
      <Cell icon='chart' title='公示' note='每个季度的总数，人人可看' arrow onTap={() => go('publicSheet', { communityId })} />
      <Cell icon='gift' title='社区基金' note='收入、支出签字' arrow onTap={() => go('fund')} />
    </Card>
  )
  if (items.length === 0) return <>{doors}<Empty title='还没有积分账户' text='签了协议，或者第一次用场地，账户就有了' icon='clock' action='看合伙人' onAction={() => go('partners')} /></>
  const list = <>{doors}<AccountList rows={items} chosen={isWide ? chosen : undefined} onOpen={(partnerId) => (isWide ? setChosen(partnerId) : go('creditAccount', { partnerId }))} /></>
  if (!isWide) return list
  const detail = chosen ? <CreditPanel key={chosen} partnerId={chosen} isStaff={isStaff} onChanged={() => void refetch()} /> : <Empty title='点一个账户，在这里看' icon='clock' />
  return <Columns list={list} detail={detail} />
}
export default function CreditsPage() {
  const desk = useDesk()
  return <DeskShell desk={desk} title='积分' wide>{(community) => <Accounts key={community.id} communityId={community.id} isStaff={community.isStaff} />}</DeskShell>
}
