// The ledger keeps an agreement's lines and days with the partner's account. Told after the signing, and by the clock should the
// signing call have died; the same agreement twice changes nothing.
import { setCreditTerms } from '../credits/public'
import { agreements, type AgreementDoc } from './agreements-store'

/** How long prepaid minutes keep and how many may be saved up is the same for every partner (B14). */
const PREPAID = { prepaidCapMinutes: 2_400, prepaidDays: 365 }
const GRACE_DAYS = 14

export async function tellLedger({ _id, partnerId, communityId, status, terms: { dueDays, softMinutes, hardMinutes } }: AgreementDoc, now: string): Promise<void> {
  // A version that was replaced before the ledger heard of it must not overwrite its successor's lines.
  if (status === 'signed') await setCreditTerms(partnerId, communityId, _id, { dueDays, softMinutes, hardMinutes, graceDays: GRACE_DAYS, ...PREPAID }, now)
  await agreements.updateIf(_id, { isLedgerTold: false }, { isLedgerTold: true })
}
