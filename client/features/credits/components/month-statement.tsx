// One month after another of a partner's statement, to read, to take along as a table, to print. What a pressed line opens is the page's matter.
import { useState, type ReactNode } from 'react'
import { chinaDay } from '@/lib/format'
import { errorView } from '@/lib/errors'
import { canPrint, printPage, saveText } from '@/lib/paper'
import { ActionBar } from '@/ui/action-bar'
import { Button } from '@/ui/button'
import { ErrorState } from '@/ui/error-state'
import { Skeleton } from '@/ui/skeleton'
import { useExportCsv, useStatement, type Line, type LineDispute } from '../api'
import { monthLabel, monthOfDay, shiftMonth } from '@/lib/period'
import { reversalOf } from '../words'
import { PeriodBar } from '@/ui/period-bar'
import { StatementView } from './statement-view'

export interface OpenLine { line: Line; dispute: LineDispute | undefined; /** An entry of the same month takes it back. */ isReversed: boolean; month: string; onClose: () => void; onDone: () => void }
export const thisMonth = () => monthOfDay(chinaDay(new Date().toISOString()))

export function MonthStatement({ partnerId, month, onMonth, children }: { partnerId: string; month: string; onMonth: (month: string) => void; children: (open: OpenLine) => ReactNode }) {
  const { data, error, refetch } = useStatement(partnerId, month)
  const [line, setLine] = useState<Line | null>(null)
  const dispute = data?.disputes.find(({ businessKey }) => businessKey === line?.businessKey)
  return (
    <>
      <PeriodBar label={monthLabel(month)} unit='月' hasNext={month < thisMonth()} onStep={(by) => { setLine(null); onMonth(shiftMonth(month, by)) }} />
      {!!error && <ErrorState {...errorView(error, () => void refetch())} />}
      {!data && !error && <Skeleton rows={5} shape='list' />}
      {data && <StatementView statement={data} onOpenLine={setLine} />}
      {line && children({ line, dispute, isReversed: !!reversalOf(data?.lines ?? [], line), month, onClose: () => setLine(null), onDone: () => { setLine(null); void refetch() } })}
    </>
  )
}
/** The page's bottom bar. */
export function PaperBar({ partnerId, month }: { partnerId: string; month: string }) {
  const [ask] = useExportCsv()
  const save = async () => {
    const table = await ask({ partnerId, month })
    // Closing WeChat's sharing sheet is no failure.
    if (table) await saveText(table.fileName, table.text).catch(() => undefined)
  }
  return (
    <ActionBar>
      <Button kind='outline' onTap={save}>{canPrint ? '下载表格' : '发送表格'}</Button>
      {canPrint && <Button kind='outline' onTap={printPage}>打印</Button>}
    </ActionBar>
  )
}
