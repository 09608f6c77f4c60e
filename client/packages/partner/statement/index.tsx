// 对账单: a month of the partner's account line by line; a wrong line can be disputed (B13).
import { useState } from 'react'
import { DisputeSheet } from '@/features/credits/components/line-sheet'
import { MonthStatement, PaperBar, thisMonth } from '@/features/credits/components/month-statement'
import { useParams } from '@/lib/navigation'
import { PageShell } from '@/ui/page-shell'
import { Skeleton } from '@/ui/skeleton'
import { NotPartner } from '../parts/not-partner'
import { usePartnerHat } from '../parts/use-partner-hat'

export default function PartnerStatementPage() {
  const params = useParams<'partnerStatement'>()
  const [month, setMonth] = useState(params.month ?? thisMonth())
  const { hat, partnerId, isLoading } = usePartnerHat(params.partnerId)
  if (!isLoading && !hat) return <NotPartner />
  return (
    <PageShell title='对账单' lead={hat?.partnerName} bar={partnerId && <PaperBar partnerId={partnerId} month={month} />}>
      {!partnerId && <Skeleton rows={5} shape='list' />}
      {partnerId && <MonthStatement partnerId={partnerId} month={month} onMonth={setMonth}>{(open) => <DisputeSheet key={open.line.businessKey} partnerId={partnerId} {...open} />}</MonthStatement>}
    </PageShell>
  )
}
