// The community's accounts for its staff: standing, what is due when, what waits for approval, what looks odd (B11, B15).
import type { credits } from '../../../contract/credits'
import type { Output, ParsedInput } from '../../../contract/kernel'
import { pageFrom, readCursor } from '../../_platform/paging'
import { hatOver, must, type PersonCall } from '../../_platform/serve'
import { namesOfPartners } from '../../partners/public'
import { accountView } from '../accounts'
import { addMonths, monthOf } from '../domain/calendar'
import { median, risksOf, servedMinutes } from '../domain/collusion'
import { EMPTY_STATE } from '../domain/state'
import { accountsOf, latest, pagesOfAccounts } from '../pages-store'

const PAGE_SIZE = 20

/** Odd patterns are looked for in this month and the one before, among the accounts of the page. */
export async function listAccounts(call: PersonCall, { communityId, cursor }: ParsedInput<typeof credits.accounts>): Promise<Output<typeof credits.accounts>> {
  must(hatOver(call.person, communityId, 'staff', 'subdistrictStaff', 'districtStaff'))
  const rows = await accountsOf(communityId, readCursor(cursor)?.id ?? null, PAGE_SIZE + 1)
  const { items, nextCursor } = pageFrom(rows, PAGE_SIZE, ({ _id }) => ({ at: '', id: _id }))
  const ids = items.map(({ _id }) => _id)
  const [pages, names] = await Promise.all([pagesOfAccounts(ids, addMonths(monthOf(call.now), -1)), namesOfPartners(ids)])
  const everyEntry = pages.flatMap(({ entries }) => entries)
  const entriesOf = (accountId: string) => pages.filter((page) => page.accountId === accountId).flatMap(({ entries }) => entries)
  const typicalMinutes = median(items.map(({ _id }) => servedMinutes(entriesOf(_id))))
  const views = items.map(async (account) => {
    const last = pages.filter(({ accountId }) => accountId === account._id).at(-1) ?? await latest(account._id)
    return { partnerId: account._id, partnerName: names.get(account._id) ?? '', ...accountView(account, last?.closing ?? EMPTY_STATE, call.now), risks: risksOf(entriesOf(account._id), everyEntry, typicalMinutes) }
  })
  return { items: await Promise.all(views), nextCursor }
}
