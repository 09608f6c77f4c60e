// The ledger keeps an agreement's lines and days with the partner's account: always those of the version that counts today, the usual ones
// where none does. Told after
// the signing, and by the clock when the first day comes, the last has gone or the signing call has died; the same agreement twice changes nothing.
import { chinaDay } from '../_platform/china-time'
import { DEFAULT_TERMS, setCreditTerms } from '../credits/public'
import { agreements, runningOf, type AgreementDoc } from './agreements-store'
import { activeOn } from './domain/agreement'

/** How long prepaid minutes keep and how many may be saved up is the same for every partner (B14). */
const PREPAID = { prepaidCapMinutes: 2_400, prepaidDays: 365 }
const GRACE_DAYS = 14

export async function tellLedger({ _id, partnerId, communityId, terms: { fromOn } }: AgreementDoc, now: string): Promise<void> {
  const today = chinaDay(now)
  if (fromOn > today) return
  // Not this version's own lines: another one may count by now.
  const active = activeOn(await runningOf(partnerId, today), today)
  if (!active) await setCreditTerms(partnerId, communityId, null, DEFAULT_TERMS, now)
  else {
    const { dueDays, softMinutes, hardMinutes } = active.terms
    await setCreditTerms(partnerId, communityId, active._id, { dueDays, softMinutes, hardMinutes, graceDays: GRACE_DAYS, ...PREPAID }, now)
  }
  await agreements.updateIf(_id, { isLedgerTold: false }, { isLedgerTold: true })
}
