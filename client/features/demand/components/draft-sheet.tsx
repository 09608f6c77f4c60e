// 起草时段: which partner, in which room. What is drafted is only a proposal; both sides change it in the agreement.
import { useState } from 'react'
import { duration } from '@/lib/format'
import { Button } from '@/ui/button'
import { ChoiceChips } from '@/ui/choice-chips'
import { Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import { toast } from '@/ui/toast'
import { useDraftSlot, type ClusterDetail } from '../api'
import { freeText, headline, slotText } from '../words'

interface DraftSheetProps { cluster: ClusterDetail; onClose: () => void; onDrafted: (agreementId: string) => void }

export function DraftSheet({ cluster, onClose, onDrafted }: DraftSheetProps) {
  const [venueId, setVenueId] = useState(cluster.rooms[0]?.venueId ?? '')
  const [partnerId, setPartnerId] = useState(cluster.partner?.partnerId ?? '')
  const [draft] = useDraftSlot()
  const room = cluster.rooms.find((one) => one.venueId === venueId)
  const send = async () => {
    if (!room) return
    const { communityId, id } = cluster
    const { weekday, fromMinute, toMinute } = room
    const answer = await draft({ communityId, id, partnerId, venueId, weekday, fromMinute, toMinute })
    if (!answer?.agreementId) return
    toast('已写进协议草案', 'ok')
    onDrafted(answer.agreementId)
  }
  return (
    <Sheet isOpen title='起草时段' aside={headline(cluster)} onClose={onClose} bar={<Button block disabled={!room || !partnerId} onTap={send}>写进协议草案</Button>}>
      <ChoiceChips name='partner' label='请哪一家' value={partnerId} onChange={setPartnerId} options={cluster.partners.map(({ partnerId: value, name, owedMinutes }) => ({ value, label: owedMinutes > 0 ? `${name}（欠 ${duration(owedMinutes)}）` : name }))} />
      <ChoiceChips name='room' label='用哪个场地' value={venueId} onChange={setVenueId} options={cluster.rooms.map((one) => ({ value: one.venueId, label: `${one.name} ${slotText(one)}，${freeText(one)}` }))} />
      <Notice icon='info'>只是草案：时间、收费、日期都还可以在协议里改，双方签了才算。签了以后，会告诉这些居民。</Notice>
    </Sheet>
  )
}
