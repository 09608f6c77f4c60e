// 商户普查: every merchant of the community, how far each has come, and the invitation to apply (B2).
import { useState } from 'react'
import { MERCHANT_STATUS, TRADE, type MerchantStatus, type Trade } from '@contract/terms'
import { gridsOf, type ScopedCommunity, type Unit } from '@/features/members/scope'
import { InviteCode } from '@/features/members/components/invite-code'
import { useInviteMerchant, useMerchantCounts, useMerchants, type Merchant, type MerchantFilter } from '@/features/partner-life/api'
import { ImportSheet } from '@/features/partner-life/components/import-sheet'
import { MerchantCard } from '@/features/partner-life/components/merchant-card'
import { MerchantSheet } from '@/features/partner-life/components/merchant-sheet'
import { choices } from '@/features/partner-life/words'
import { errorView } from '@/lib/errors'
import { go } from '@/lib/navigation'
import { Button } from '@/ui/button'
import { Chips } from '@/ui/chips'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { LoadMore } from '@/ui/load-more'
import { PickerField } from '@/ui/picker-field'
import { SearchBar } from '@/ui/search-bar'
import { Skeleton } from '@/ui/skeleton'
import { View } from '@tarojs/components'
import { DeskShell } from '../parts/desk-shell'
import { useDesk } from '../parts/use-desk'
import './index.scss'

const ANY = 'any'
type Open = { what: 'merchant'; merchant: Merchant | null } | { what: 'import' } | null
interface Filtering { status: MerchantStatus | typeof ANY; trade: Trade | typeof ANY; gridId: string; text: string }
function filterOf({ status, trade, gridId, text }: Filtering): MerchantFilter {
  return { ...(status === ANY ? {} : { status }), ...(trade === ANY ? {} : { trade }), ...(gridId === ANY ? {} : { gridId }), ...(text ? { text } : {}) }
}
function Filters({ value, counts, grids, onChange }: { value: Filtering; counts: ReturnType<typeof useMerchantCounts>['data']; grids: { value: string; label: string }[]; onChange: (part: Partial<Filtering>) => void }) {
  const [typed, setTyped] = useState(value.text)
  const items = [{ value: ANY, label: '全部', count: counts?.total }, ...choices(MERCHANT_STATUS).map((one) => ({ ...one, count: counts?.byStatus[one.value] ?? 0 }))]
  return (
    <>
      <SearchBar value={typed} onChange={setTyped} onSearch={(text) => onChange({ text: text.trim() })} placeholder='搜商户名称' />
      <Chips items={items} value={value.status} onChange={(status) => onChange({ status: status as Filtering['status'] })} />
      <View className='row top census-filters'>
        <View className='grow'><PickerField name='tradeFilter' label='行业' value={value.trade} options={[{ value: ANY, label: '全部行业' }, ...choices(TRADE)]} onChange={(trade) => onChange({ trade: trade as Filtering['trade'] })} /></View>
        <View className='grow'><PickerField name='gridFilter' label='网格' value={value.gridId} options={[{ value: ANY, label: '全部网格' }, ...grids]} onChange={(gridId) => onChange({ gridId })} /></View>
      </View>
    </>
  )
}
function Census({ community: { id: communityId, isStaff }, units, open, setOpen }: { community: ScopedCommunity; units: Unit[]; open: Open; setOpen: (open: Open) => void }) {
  const [filtering, setFiltering] = useState<Filtering>({ status: ANY, trade: ANY, gridId: ANY, text: '' })
  const counts = useMerchantCounts(communityId)
  const list = useMerchants(communityId, filterOf(filtering))
  const [invite] = useInviteMerchant()
  const [made, setMade] = useState<{ token: string; expiresAt: string } | null>(null)
  const grids = gridsOf(communityId, units)
  const changed = () => { void list.refetch(); void counts.refetch() }
  const send = async (merchant: Merchant) => {
    const answer = await invite({ merchantId: merchant.id })
    if (!answer) return
    setMade(answer)
    changed()
  }
  return (
    <>
      <Filters value={filtering} counts={counts.data} grids={grids} onChange={(part) => setFiltering({ ...filtering, ...part })} />
      {!!list.error && <ErrorState {...errorView(list.error, () => void list.refetch())} />}
      {list.isLoading && <Skeleton rows={4} shape='card' />}
      {!list.isLoading && !list.error && list.items.length === 0 && (counts.data?.total
        ? <Empty title='没有符合条件的商户' icon='search' action='看全部' onAction={() => setFiltering({ status: ANY, trade: ANY, gridId: ANY, text: '' })} />
        : <Empty title='还没有登记商户' text='可以一家一家添加，也可以从表格批量添加' icon='house' action={isStaff ? '批量添加' : undefined} onAction={() => setOpen({ what: 'import' })} />)}
      {list.items.map((merchant) => <MerchantCard key={merchant.id} merchant={merchant} isStaff={isStaff} onEdit={() => setOpen({ what: 'merchant', merchant })} onInvite={() => send(merchant)} onPartner={() => go('staffPartner', { id: merchant.partnerId! })} />)}
      {list.items.length > 0 && <LoadMore hasMore={list.hasMore} isLoading={list.isLoadingMore} onMore={() => void list.loadMore()} />}
      {open?.what === 'merchant' && <MerchantSheet communityId={communityId} merchant={open.merchant} grids={grids} onClose={() => setOpen(null)} onDone={() => { setOpen(null); changed() }} />}
      {open?.what === 'import' && <ImportSheet communityId={communityId} onClose={() => setOpen(null)} onDone={changed} />}
      <InviteCode invite={made} where='发给商户：打开小程序，点「我的」→「成为合伙人」，粘贴到「入驻邀请码」' onClose={() => setMade(null)} />
    </>
  )
}
export default function CensusPage() {
  const desk = useDesk()
  const [open, setOpen] = useState<Open>(null)
  const aside = desk.community?.isStaff && (
    <View className='row wrap' style={{ justifyContent: 'flex-end' }}>
      <Button kind='outline' size='s' onTap={() => setOpen({ what: 'import' })}>批量添加</Button>
      <Button kind='outline' size='s' icon='plus' onTap={() => setOpen({ what: 'merchant', merchant: null })}>添加</Button>
    </View>
  )
  return <DeskShell desk={desk} title='商户普查' aside={aside}>{(community) => <Census key={community.id} community={community} units={desk.units} open={open} setOpen={setOpen} />}</DeskShell>
}
