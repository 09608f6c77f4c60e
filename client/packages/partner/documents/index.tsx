// 证件和状态: where the partner stands, its papers and how long they count, the ways to its agreement and out.
import { useState } from 'react'
import type { DocumentKind } from '@contract/terms'
import { usePartnerLife, type Partner } from '@/features/partner-life/api'
import { DocumentCard } from '@/features/partner-life/components/document-card'
import { LifeCard, LifeEvents } from '@/features/partner-life/components/life-card'
import { RenewSheet } from '@/features/partner-life/components/renew-sheet'
import { errorView } from '@/lib/errors'
import { go, useParams } from '@/lib/navigation'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Cell } from '@/ui/cell'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { PageShell } from '@/ui/page-shell'
import { Section } from '@/ui/section'
import { Skeleton } from '@/ui/skeleton'
import { NotPartner } from '../parts/not-partner'
import { usePartnerHat } from '../parts/use-partner-hat'

function Documents({ partner, onChanged }: { partner: Partner; onChanged: () => void }) {
  const [renewing, setRenewing] = useState<DocumentKind | 'any' | null>(null)
  const { id: partnerId, documents, isOwner } = partner
  const isWaiting = (kind: DocumentKind) => documents.some((one) => one.kind === kind && one.status === 'waiting')
  return (
    <Section title='证件' more={isOwner ? '提交证件' : undefined} onMore={() => setRenewing('any')}>
      {documents.length === 0 && <Empty title='还没有证件' text='提交以后由社区审核' icon='shield' action={isOwner ? '提交证件' : undefined} onAction={() => setRenewing('any')} />}
      {documents.map((document) => (
        <DocumentCard key={document.id} document={document}>
          {isOwner && document.status !== 'waiting' && !isWaiting(document.kind) && <Button kind={document.isBlocking ? 'primary' : 'outline'} size='s' onTap={() => setRenewing(document.kind)}>更换</Button>}
        </DocumentCard>
      ))}
      {renewing && <RenewSheet partnerId={partnerId} kind={renewing === 'any' ? null : renewing} onClose={() => setRenewing(null)} onDone={() => { setRenewing(null); onChanged() }} />}
    </Section>
  )
}
export default function DocumentsPage() {
  const params = useParams<'partnerDocuments'>()
  const { partnerId, hat, isLoading } = usePartnerHat(params.partnerId)
  const { data, error, refetch } = usePartnerLife(partnerId)
  if (!isLoading && !partnerId) return <NotPartner />
  return (
    <PageShell title='证件和状态' lead={hat?.partnerName}>
      {!!error && <ErrorState {...errorView(error, () => void refetch())} />}
      {!data && !error && <Skeleton rows={3} shape='card' />}
      {data && (
        <>
          <LifeCard partner={data} />
          <Card flush>
            <Cell icon='pencil' title='合作协议' note='看、商量、签署' arrow onTap={() => go('partnerAgreement', { partnerId })} />
            <Cell icon='person' title='居民看到的主页' arrow onTap={() => go('partner', { id: data.id })} />
            {data.isOwner && <Cell icon='swap' title='退出合作' note='看看要结清什么' arrow onTap={() => go('partnerExit', { partnerId })} />}
          </Card>
          <Documents partner={data} onChanged={() => void refetch()} />
          <LifeEvents events={data.events} />
        </>
      )}
    </PageShell>
  )
}
