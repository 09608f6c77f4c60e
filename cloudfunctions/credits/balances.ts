// Balances of several partners at once, for those who weigh partners against each other. One read, walked inside the database.
import { command } from '../_platform/db'
import { creditPages } from './pages-store'

const MOST_PARTNERS = 500
/** Owed > 0, prepaid < 0, in minutes; a partner without an account has no entry. */
export async function balancesOf(partnerIds: readonly string[]): Promise<Map<string, number>> {
  if (partnerIds.length === 0) return new Map()
  const { list } = await creditPages.aggregate().match({ accountId: command.in([...new Set(partnerIds)]) }).project({ accountId: 1, month: 1, part: 1, balance: '$closing.balanceMinutes' })
    .sort({ accountId: 1, month: 1, part: 1 }).group({ _id: '$accountId', balance: { $last: '$balance' } }).limit(MOST_PARTNERS).end()
  return new Map((list as { _id: string; balance: number }[]).map(({ _id, balance }) => [_id, balance]))
}
