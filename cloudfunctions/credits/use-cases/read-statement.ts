// The statement of one month, for the partner and for the staff and offices above it; and the same as a table.
import type { credits } from '../../../contract/credits'
import type { Output, ParsedInput } from '../../../contract/kernel'
import { CREDIT_KIND, CREDIT_MEMO, type CreditKind } from '../../../contract/terms'
import type { PersonCall } from '../../_platform/serve'
import { entryView, readablePartner } from '../accounts'
import { disputesOfMonth } from '../decisions-store'
import { csvOf } from '../domain/csv'
import { dayOf } from '../domain/calendar'
import { statementOf } from '../domain/statement'
import { latestBefore, pagesOfMonth } from '../pages-store'

type Input = ParsedInput<typeof credits.statement>

export async function readStatement(call: PersonCall, { partnerId, month }: Input): Promise<Output<typeof credits.statement>> {
  const { name } = await readablePartner(call, partnerId)
  const [pages, disputed] = await Promise.all([pagesOfMonth(partnerId, month), disputesOfMonth(partnerId, month)])
  const before = pages.length > 0 ? null : await latestBefore(partnerId, month)
  const { lines, byKind, ...totals } = statementOf(month, pages, before?.closing ?? null)
  const moved = Object.entries(byKind).map(([kind, minutes]) => ({ kind: kind as CreditKind, minutes }))
  return { partnerId, partnerName: name, ...totals, moved, lines: lines.map(({ entry, balanceMinutes }) => entryView(entry, balanceMinutes)), disputes: disputed.map(({ businessKey, reason, status }) => ({ businessKey, reason, status })) }
}
export async function exportCsv(call: PersonCall, input: Input): Promise<Output<typeof credits.exportCsv>> {
  const { partnerName, lines, openingMinutes, closingMinutes, lastSequence, lastHash } = await readStatement(call, input)
  const rows = lines.map((line) => [line.sequence, dayOf(line.occurredAt), dayOf(line.at), CREDIT_KIND[line.kind], CREDIT_MEMO[line.memo], line.isDeclared ? '待批准' : '已核实', line.minutes, line.signedMinutes, line.balanceMinutes, line.businessKey, line.hash])
  return {
    fileName: `对账单-${partnerName}-${input.month}.csv`,
    text: csvOf([
      ['序号', '发生日期', '记入日期', '类别', '事由', '核实', '实际分钟', '变动分钟', '结余分钟', '业务编号', '校验码'],
      ['', '', '', '期初', '', '', '', '', openingMinutes, '', ''], ...rows, [lastSequence, '', '', '期末', '', '', '', '', closingMinutes, '', lastHash],
    ]),
  }
}
