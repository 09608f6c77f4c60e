// 合伙人 for staff: who there is, who wants a hand, and the doors to census and applications.
import { useState } from 'react'
import { useApplications, usePartnerLife, usePartners, type PartnerRow } from '@/features/partner-life/api'
import { LifeActions } from '@/features/partner-life/components/life-actions'
import { PartnerRowCard, worriesOf } from '@/features/partner-life/components/partner-row'
import { errorView } from '@/lib/errors'
import { go } from '@/lib/navigation'
import { Card } from '@/ui/card'
import { Cell } from '@/ui/cell'
import { Chips } from '@/ui/chips'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { SearchBar } from '@/ui/search-bar'
import { Section } from '@/ui/section'
import { Skeleton } from '@/ui/skeleton'
import { useIsWide } from '@/ui/wide'
import { Columns } from '../parts/columns'
import { DeskShell } from '../parts/desk-shell'
import { PartnerPanel } from '../parts/partner-panel'
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
function PartnerList({ partners, chosen, onOpen }: { partners: readonly PartnerRow[]; chosen: string | undefined; onOpen: (id: string) => void }) {
  const [filter, setFilter] = useState('all')
  const [text, setText] = useState('')
  const { holds } = FILTERS.find(({ value }) => value === filter)!
  const shown = partners.filter((row) => holds(row) && row.name.includes(text.trim()))
  return (
    <>
      <SearchBar value={text} onChange={setText} placeholder='搜合伙人名称' />
      <Chips items={FILTERS.map(({ value, label, holds: counts }) => ({ value, label, count: partners.filter(counts).length }))} value={filter} onChange={setFilter} />
      {shown.length === 0 && <Empty title='没有符合条件的合伙人' icon='search' action='看全部' onAction={() => { setFilter('all'); setText('') }} />}
      {shown.map((row) => <PartnerRowCard key={row.id} row={row} isChosen={row.id === chosen} onOpen={() => onOpen(row.id)} />)}
    </>
  )
}
/** The right column of a wide screen. */
function Chosen({ id, onChanged }: { id: string; onChanged: () => void }) {
  const { data, error, refetch } = usePartnerLife(id)
  if (error) return <ErrorState {...errorView(error, () => void refetch())} />
  if (!data) return <Skeleton rows={4} shape='card' />
  const changed = () => { void refetch(); onChanged() }
  return (
    <>
      <Section title={data.name}><PartnerPanel partner={data} onChanged={changed} /></Section>
      {data.actions.length > 0 && <LifeActions partner={data} onDone={changed} />}
    </>
  )
}
function Partners({ communityId, isStaff }: { communityId: string; isStaff: boolean }) {
  const { data, error, refetch } = usePartners(communityId)
  const isWide = useIsWide()
  const [chosen, setChosen] = useState<string>()
  if (error) return <ErrorState {...errorView(error, () => void refetch())} />
  if (!data) return <Skeleton rows={4} shape='card' />
  const doors = (
    <Card flush>
      {isStaff && <ApplicationsDoor communityId={communityId} />}
      <Cell icon='house' title='商户普查' note='谁还不是合伙人，邀请入驻' arrow onTap={() => go('census')} />
    </Card>
  )
  if (data.partners.length === 0) return <>{doors}<Empty title='还没有合伙人' text='从商户普查里邀请，或者等居民来申请' icon='people' action='打开商户普查' onAction={() => go('census')} /></>
  const list = <>{doors}<PartnerList partners={data.partners} chosen={isWide ? chosen : undefined} onOpen={(id) => (isWide ? setChosen(id) : go('staffPartner', { id }))} /></>
  if (!isWide) return list
  return <Columns list={list} detail={chosen ? <Chosen key={chosen} id={chosen} onChanged={() => void refetch()} /> : <Empty title='点一位合伙人，在这里看' icon='people' />} />
}
export default function PartnersPage() {
  const desk = useDesk()
  return <DeskShell desk={desk} title='合伙人' wide>{(community) => <Partners key={community.id} communityId={community.id} isStaff={community.isStaff} />}</DeskShell>
}
