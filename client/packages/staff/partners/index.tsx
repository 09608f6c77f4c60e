// 合伙人 for staff: who there is, who wants a hand, and the doors to census and applications.
import { useState } from 'react'
import { useApplications, usePartners, type PartnerRow } from '@/features/partner-life/api'
import { PartnerRowCard, worriesOf } from '@/features/partner-life/components/partner-row'
import { errorView } from '@/lib/errors'
import { go } from '@/lib/navigation'
import { Card } from '@/ui/card'
import { Cell } from '@/ui/cell'
import { Chips } from '@/ui/chips'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { SearchBar } from '@/ui/search-bar'
import { Skeleton } from '@/ui/skeleton'
import { DeskShell } from '../parts/desk-shell'
import { useDesk } from '../parts/use-desk'

const FILTERS: { value: string; label: string; holds: (row: PartnerRow) => boolean }[] = [
  { value: 'all', label: '全部', holds: () => true }, { value: 'urgent', label: '要处理', holds: (row) => worriesOf(row).some(({ isHot }) => isHot) },
  { value: 'trial', label: '试运行', holds: ({ status }) => status === 'trial' }, { value: 'suspended', label: '暂停合作', holds: ({ status }) => status === 'suspended' },
  { value: 'noAgreement', label: '没有协议', holds: ({ agreement }) => !agreement }, { value: 'review', label: '协议该复核', holds: ({ agreement }) => !!agreement?.isReviewDue },
]
function ApplicationsDoor({ communityId }: { communityId: string }) {
  const { items, hasMore } = useApplications(communityId, 'submitted')
  return <Cell icon='clipboard' title='入驻申请' note='审核证件，通过或退回' value={items.length > 0 ? `${items.length}${hasMore ? '+' : ''} 份` : undefined} tone='hot' arrow onTap={() => go('applications')} />
}
function Partners({ communityId, isStaff }: { communityId: string; isStaff: boolean }) {
  const { data, error, refetch } = usePartners(communityId)
  const [filter, setFilter] = useState('all')
  const [text, setText] = useState('')
  if (error) return <ErrorState {...errorView(error, () => void refetch())} />
  if (!data) return <Skeleton rows={4} shape='card' />
  const { holds } = FILTERS.find(({ value }) => value === filter)!
  const shown = data.partners.filter((row) => holds(row) && row.name.includes(text.trim()))
  return (
    <>
      <Card flush>
        {isStaff && <ApplicationsDoor communityId={communityId} />}
        <Cell icon='house' title='商户普查' note='谁还不是合伙人，邀请入驻' arrow onTap={() => go('census')} />
      </Card>
      <SearchBar value={text} onChange={setText} placeholder='搜合伙人名称' />
      <Chips items={FILTERS.map(({ value, label, holds: counts }) => ({ value, label, count: data.partners.filter(counts).length }))} value={filter} onChange={setFilter} />
      {shown.length === 0 && <Empty title={data.partners.length === 0 ? '还没有合伙人' : '没有符合条件的合伙人'} icon='people' action={data.partners.length === 0 ? '打开商户普查' : '看全部'} onAction={() => { if (data.partners.length === 0) go('census'); else { setFilter('all'); setText('') } }} />}
      {shown.map((row) => <PartnerRowCard key={row.id} row={row} onOpen={() => go('staffPartner', { id: row.id })} />)}
    </>
  )
}
export default function PartnersPage() {
  const desk = useDesk()
  return <DeskShell desk={desk} title='合伙人'>{(community) => <Partners key={community.id} communityId={community.id} isStaff={community.isStaff} />}</DeskShell>
}
