// 下单: for whom, when, anything to say. The price shown here is the price paid.
import { useState } from 'react'
import { useItem, type Item } from '@/features/catalog/api'
import { usePlacingHints } from '@/features/orders/api'
import { ClashNotice } from '@/features/orders/components/clash-notice'
import { ForField, type ForOption } from '@/features/orders/components/for-field'
import { HelperField } from '@/features/orders/components/helper-field'
import { NoteFields } from '@/features/orders/components/note-fields'
import { PlaceBar } from '@/features/orders/components/place-bar'
import { Placed } from '@/features/orders/components/placed'
import { QuoteCard } from '@/features/orders/components/quote-card'
import { WhenField } from '@/features/orders/components/when-field'
import { hasTime, NO_DRAFT, type OrderDraft } from '@/features/orders/draft'
import { MembersOnly } from '@/features/profile/components/members-only'
import { errorView } from '@/lib/errors'
import { go, useParams } from '@/lib/navigation'
import { useSession } from '@/lib/session'
import { useShareCard } from '@/lib/share'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { Notice } from '@/ui/notice'
import { PageShell } from '@/ui/page-shell'
import { Skeleton } from '@/ui/skeleton'

export default function PlacePage() {
  useShareCard()
  return <MembersOnly title='登记后就能下单'><Loader /></MembersOnly>
}
function Loader() {
  const params = useParams<'place'>()
  const { data: item, error, refetch } = useItem(params.itemId)
  const people = usePeople()
  const [placedId, setPlacedId] = useState<string | null>(null)
  if (error) return <PageShell><ErrorState {...errorView(error, () => void refetch())} /></PageShell>
  if (!item) return <PageShell><Skeleton rows={4} shape='card' /></PageShell>
  if (placedId) return <PageShell><Placed orderId={placedId} itemName={item.name} isUrgent={item.isUrgent} /></PageShell>
  if (people.length === 0) return <PageShell><Empty title='还不能下单' text='先登记住址，或者让家人发邀请码给您' icon='home' action='去登记' onAction={() => go('join')} /></PageShell>
  return <Form item={item} people={people} residentId={params.residentId} onPlaced={setPlacedId} onPriceChanged={() => void refetch()} />
}
/** For whom one may order: oneself, and the residents who agreed. */
function usePeople(): ForOption[] {
  const { person } = useSession()
  const self = person?.home ? [{ id: null, label: '我自己', address: person.home.address }] : []
  const family = person?.hats.filter((hat) => hat.hat === 'familyProxy' && hat.residentId).map((hat) => ({ id: hat.residentId!, label: hat.residentName ?? '家人', address: null })) ?? []
  return [...self, ...family]
}
interface FormProps { item: Item; people: ForOption[]; residentId?: string; onPlaced: (orderId: string) => void; onPriceChanged: () => void }
function Form({ item, people, residentId, onPlaced, onPriceChanged }: FormProps) {
  const [draft, setDraft] = useState<OrderDraft>({ ...NO_DRAFT, forId: people.some((one) => one.id === residentId) ? residentId! : people[0].id, isAnyTime: item.isUrgent })
  const [isChecked, setChecked] = useState(false)
  const { data: hints } = usePlacingHints(item.id, draft.forId, draft.isAnyTime ? [] : draft.wishes)
  const set = (part: Partial<OrderDraft>) => setDraft({ ...draft, ...part })
  return (
    <PageShell bar={<PlaceBar item={item} draft={draft} onTry={() => setChecked(true)} onPlaced={onPlaced} onPriceChanged={onPriceChanged} />}>
      <QuoteCard item={item} />
      {item.isUrgent && <Notice tone='hot' icon='siren'>急事请先打电话；下单后社区马上收到提醒</Notice>}
      <Card><ForField people={people} forId={draft.forId} address={draft.address} onChange={set} /></Card>
      {!item.isUrgent && <Card><WhenField item={item} isAnyTime={draft.isAnyTime} wishes={draft.wishes} onChange={set} error={isChecked && !hasTime(draft) ? '请选一个时间，或者选「随时都可以」' : undefined} /></Card>}
      {!!hints?.clashes.length && <ClashNotice clashes={hints.clashes} />}
      {!item.isUrgent && <Card><HelperField lastName={hints?.lastPartner?.name} helper={draft.helper} gender={draft.helperGender} onChange={set} /></Card>}
      <Card><NoteFields note={draft.note} photos={draft.photos} onChange={set} /></Card>
    </PageShell>
  )
}
