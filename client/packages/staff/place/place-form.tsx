// When, where, anything to say: the same fields a resident fills in, in the resident's name.
import { useState, type ReactNode } from 'react'
import { useItem, type Item } from '@/features/catalog/api'
import type { Resident } from '@/features/members/api'
import { ForField } from '@/features/orders/components/for-field'
import { NoteFields } from '@/features/orders/components/note-fields'
import { PlaceBar } from '@/features/orders/components/place-bar'
import { QuoteCard } from '@/features/orders/components/quote-card'
import { WhenField } from '@/features/orders/components/when-field'
import { hasTime, NO_DRAFT, type OrderDraft } from '@/features/orders/draft'
import { errorView } from '@/lib/errors'
import { go } from '@/lib/navigation'
import { Card } from '@/ui/card'
import { ErrorState } from '@/ui/error-state'
import { Notice } from '@/ui/notice'
import { PageShell } from '@/ui/page-shell'
import { Skeleton } from '@/ui/skeleton'
import { toast } from '@/ui/toast'

interface PlaceFormProps { itemId: string; resident: Resident; head: ReactNode }
export function PlaceForm({ itemId, resident, head }: PlaceFormProps) {
  const { data: item, error, refetch } = useItem(itemId)
  if (error) return <PageShell title='代居民下单'><ErrorState {...errorView(error, () => void refetch())} /></PageShell>
  if (!item) return <PageShell title='代居民下单'>{head}<Skeleton rows={2} shape='card' /></PageShell>
  return <Form item={item} resident={resident} head={head} onPriceChanged={() => void refetch()} />
}
function Form({ item, resident, head, onPriceChanged }: { item: Item; resident: Resident; head: ReactNode; onPriceChanged: () => void }) {
  const [draft, setDraft] = useState<OrderDraft>({ ...NO_DRAFT, forId: resident.id, isAnyTime: item.isUrgent })
  const [isChecked, setChecked] = useState(false)
  const set = (part: Partial<OrderDraft>) => setDraft({ ...draft, ...part })
  const placed = (id: string) => { toast('已下单', 'ok'); go.replace('staffOrder', { id }) }
  return (
    <PageShell title='代居民下单' bar={<PlaceBar item={item} draft={draft} onTry={() => setChecked(true)} onPlaced={placed} onPriceChanged={onPriceChanged} />}>
      {head}
      <QuoteCard item={item} />
      {item.needsEligibility && <Notice icon='shield'>这项服务只给名单里的居民。下不了单的时候，请先在居民页核对名单资格。</Notice>}
      <Card><ForField people={[{ id: resident.id, label: resident.name, address: resident.address }]} forId={resident.id} address={draft.address} onChange={set} /></Card>
      {!item.isUrgent && <Card><WhenField item={item} isAnyTime={draft.isAnyTime} wishes={draft.wishes} onChange={set} error={isChecked && !hasTime(draft) ? '请选一个时间，或者选「随时都可以」' : undefined} /></Card>}
      <Card><NoteFields note={draft.note} photos={draft.photos} onChange={set} /></Card>
    </PageShell>
  )
}
