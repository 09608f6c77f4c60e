// A change of standing reaches the partner's owners and the community's staff, in minutes and days, with what to do (B11).
import { idFrom } from '../_platform/ids'
import { staffOf } from '../identity/public'
import { deliverMessages, type MessageRow } from '../messages/public'
import { partnersByIds } from '../partners/public'
import type { StandingChange } from './domain/lines'
import { noticeTo } from './domain/notice'
import type { CreditAccountDoc } from './pages-store'

/** Can be told again: a row's id comes from the account, the instant of the change and the person (I33). */
export async function tellChanges(changes: readonly { account: Pick<CreditAccountDoc, '_id' | 'communityId' | 'terms'>; change: StandingChange }[]): Promise<void> {
  if (changes.length === 0) return
  const partners = new Map((await partnersByIds(changes.map(({ account }) => account._id))).map((partner) => [partner._id, partner]))
  for (const { account, change } of changes) {
    const partner = partners.get(account._id)
    if (!partner || partner.status === 'exited') continue
    const staff = await staffOf(account.communityId)
    const rows = (side: 'partner' | 'staff', ids: readonly string[]): MessageRow[] => ids.map((personId) => ({
      _id: idFrom('m', account._id, change.at, personId), personId, kind: 'creditStanding', at: change.at, ...noticeTo(side, partner.name, change, account.terms),
      page: side === 'partner' ? `/packages/partner/credit/index?partnerId=${account._id}` : `/packages/staff/credit-account/index?partnerId=${account._id}`,
    }))
    const owners = partner.workers.filter(({ role }) => role === 'owner').map(({ personId }) => personId)
    // Someone who is both hears it as staff.
    const staffIds = staff.map(({ _id }) => _id)
    await deliverMessages([...rows('staff', staffIds), ...rows('partner', owners.filter((id) => !staffIds.includes(id)))])
  }
}
