// One cluster in full: what could meet it, the orders it came from, and what staff decide about it.
import { useState } from 'react'
import { ORDER_STATUS } from '@contract/terms'
import { dayLabel, duration } from '@/lib/format'
import { ActionBar } from '@/ui/action-bar'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Cell } from '@/ui/cell'
import { useConfirm, usePrompt } from '@/ui/dialog'
import { Notice } from '@/ui/notice'
import { toast } from '@/ui/toast'
import { useDropCluster, useMarkOpened, type ClusterDetail } from '../api'
import { freeText, slotText } from '../words'
import { ClusterCard } from './cluster-card'
import { DraftSheet } from './draft-sheet'

interface ClusterPanelProps { cluster: ClusterDetail; onOrder: (orderId: string) => void; onAgreement: (agreementId: string) => void; onChanged: () => void }

export function ClusterPanel({ cluster, onOrder, onAgreement, onChanged }: ClusterPanelProps) {
  const isOpen = cluster.status === 'open'
  return (
    <>
      <ClusterCard cluster={cluster} />
      {isOpen && (
        <>
          <Card title='这个时间空着的场地' flush>
            {cluster.rooms.map((room) => <Cell key={room.venueId} icon='place' title={room.name} note={`${slotText(room)}，坐得下 ${room.capacity} 人，${freeText(room)}`} />)}
            {cluster.rooms.length === 0 && <Cell icon='place' title='没有' note='未来 4 周里，这个时间的场地都有人用' />}
          </Card>
          <Card title='做这一类的合伙人' flush>
            {cluster.partners.map(({ partnerId, name, owedMinutes }) => <Cell key={partnerId} icon='heart' title={name} value={owedMinutes > 0 ? `欠 ${duration(owedMinutes)}` : undefined} />)}
            {cluster.partners.length === 0 && <Cell icon='heart' title='还没有' note='可以到商户普查里找一家，请它入驻' />}
          </Card>
        </>
      )}
      <Card title='来自这些订单' flush>
        {cluster.from.map(({ orderId, forName, itemName, status, placedAt }) => <Cell key={orderId} title={`${forName} · ${itemName}`} note={dayLabel(placedAt)} value={ORDER_STATUS[status]} arrow onTap={() => onOrder(orderId)} />)}
      </Card>
      <Steps cluster={cluster} onAgreement={onAgreement} onChanged={onChanged} />
    </>
  )
}
function Steps({ cluster, onAgreement, onChanged }: Omit<ClusterPanelProps, 'onOrder'>) {
  const { communityId, id, status, people, agreementId } = cluster
  const [isDrafting, setDrafting] = useState(false)
  const confirm = useConfirm()
  const prompt = usePrompt()
  const [open] = useMarkOpened()
  const [drop] = useDropCluster()
  const markOpened = async () => {
    if (!await confirm({ title: '已经开起来了？', text: `会马上告诉提出来的 ${people} 位居民或家属，每人一条，请他们来约。`, yes: '告诉他们' })) return
    if (await open({ communityId, id })) toast(`已告诉 ${people} 位`, 'ok')
    onChanged()
  }
  const dropIt = async () => {
    const reason = await prompt({ title: '先不办？', text: '这些订单不再列出来；以后又有人提，会重新出现。', label: '原因', placeholder: '例如：附近学校有免费的课', yes: '先不办' })
    if (reason === null) return
    if (await drop({ communityId, id, reason })) toast('已记下', 'ok')
    onChanged()
  }
  if (status === 'told' || status === 'opened') return <Notice icon='done' tone='free'>{status === 'told' ? `已经告诉 ${people} 位居民或家属。` : '已经开起来，正在告诉居民。'}</Notice>
  if (status === 'dropped') return <Notice>先不办。又有人提的时候会重新列出来。</Notice>
  return (
    <>
      <ActionBar note={status === 'drafted' ? '协议双方签了以后，会自动告诉居民' : undefined}>
        {status === 'open' && <Button block disabled={cluster.rooms.length === 0 || cluster.partners.length === 0} onTap={() => setDrafting(true)}>起草时段</Button>}
        {status === 'drafted' && agreementId && <Button block onTap={() => onAgreement(agreementId)}>看协议草案</Button>}
        <Button block kind='outline' onTap={markOpened}>已开起来</Button>
        <Button block kind='outline' onTap={dropIt}>先不办</Button>
      </ActionBar>
      {isDrafting && <DraftSheet cluster={cluster} onClose={() => setDrafting(false)} onDrafted={(drafted) => { setDrafting(false); onChanged(); onAgreement(drafted) }} />}
    </>
  )
}
