// One partner's account for staff, as a page and as the right column of the desk: picture, what is due, what looks odd, statement, and what staff may do.
import { useState } from 'react'
import { View } from '@tarojs/components'
import { useAccount } from '@/features/credits/api'
import { DueList, WaitingList } from '@/features/credits/components/account-parts'
import { BalanceCard } from '@/features/credits/components/balance-card'
import { DeclareSheet } from '@/features/credits/components/declare-sheet'
import { MonthStatement, PaperBar, thisMonth } from '@/features/credits/components/month-statement'
import { OpeningSheet } from '@/features/credits/components/opening-sheet'
import { ResourceSheet, WriteOffSheet } from '@/features/credits/components/propose-sheet'
import { ReverseSheet } from '@/features/credits/components/reverse-sheet'
import { errorView } from '@/lib/errors'
import { go } from '@/lib/navigation'
import { Button } from '@/ui/button'
import { ErrorState } from '@/ui/error-state'
import { Section } from '@/ui/section'
import { Skeleton } from '@/ui/skeleton'

type Step = 'opening' | 'resource' | 'declare' | 'writeOff'
interface CreditPanelProps { partnerId: string; isStaff: boolean; onChanged?: () => void }

export function CreditPanel({ partnerId, isStaff, onChanged }: CreditPanelProps) {
  const { data, error, refetch } = useAccount(partnerId)
  const [step, setStep] = useState<Step | null>(null)
  const [month, setMonth] = useState(thisMonth())
  if (error) return <ErrorState {...errorView(error, () => void refetch())} />
  if (!data) return <Skeleton rows={4} shape='card' />
  const { partnerName, balanceMinutes } = data
  const changed = () => { void refetch(); onChanged?.() }
  const sheet = { partnerId, partnerName, onClose: () => setStep(null), onDone: () => { setStep(null); changed() } }
  return (
    <>
      <BalanceCard account={data} />
      {isStaff && (
        <View className='row wrap not-printed' style={{ marginBottom: '12px' }}>
          {data.points.length === 0 && <Button kind='outline' size='s' onTap={() => setStep('opening')}>期初转入</Button>}
          <Button kind='outline' size='s' icon='gift' onTap={() => setStep('resource')}>收下资源</Button>
          <Button kind='outline' size='s' icon='pencil' onTap={() => setStep('declare')}>补录时长</Button>
          {balanceMinutes > 0 && <Button kind='outline' size='s' onTap={() => setStep('writeOff')}>核销</Button>}
          <Button kind='text' size='s' onTap={() => go('creditDecisions')}>签字和异议</Button>
        </View>
      )}
      <DueList due={data.due} />
      <WaitingList waiting={data.waiting} />
      <Section title='对账单'>
        <MonthStatement key={balanceMinutes} partnerId={partnerId} month={month} onMonth={setMonth}>
          {(open) => <ReverseSheet key={open.line.businessKey} partnerId={partnerId} mayReverse={isStaff} {...open} onDone={() => { open.onDone(); changed() }} />}
        </MonthStatement>
      </Section>
      <PaperBar partnerId={partnerId} month={month} />
      {step === 'opening' && <OpeningSheet {...sheet} />}
      {step === 'resource' && <ResourceSheet {...sheet} />}
      {step === 'declare' && <DeclareSheet {...sheet} />}
      {step === 'writeOff' && <WriteOffSheet {...sheet} most={balanceMinutes} />}
    </>
  )
}
