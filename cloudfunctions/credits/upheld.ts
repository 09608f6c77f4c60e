// From an upheld dispute to its reversal. Invariant: a dispute is marked as reversed only once its whole line is taken back; where the
// ledger refuses, the dispute is open again, so that staff see it and decide anew.
import { AppError, fail } from '../_platform/errors'
import { creditDisputes, type DisputeDoc } from './decisions-store'
import { monthOf } from './domain/calendar'
import { findEntry } from './domain/page'
import { ledger } from './ledger'
import { since } from './pages-store'
import { reverse } from './posting'
import { noticeStanding } from './standings'

/** CREDIT_PARTLY_REVERSED when a part of the line has been taken back already: a line is reversed once (I16), and the rest would stay. */
export async function mustBeWhole({ accountId, businessKey, occurredAt }: DisputeDoc): Promise<void> {
  const pages = await since(accountId, monthOf(occurredAt))
  const [entry, reversal] = [findEntry(pages, businessKey), findEntry(pages, `reverse:${businessKey}`)]
  if (entry && reversal && reversal.movedMinutes < entry.movedMinutes) fail('CREDIT_PARTLY_REVERSED')
}
/** @param dispute upheld; safe to run twice. What the ledger refuses is thrown after the dispute has been opened again. */
export async function reverseUpheld({ _id, accountId, communityId, businessKey, occurredAt }: DisputeDoc, by: string, now: string): Promise<void> {
  try {
    await reverse(ledger, { accountId, communityId, businessKey, occurredAt }, { by, memo: 'disputeUpheld' }, now)
  } catch (error) {
    if (error instanceof AppError && error.code === 'CREDIT_CAUSE_REUSED') await creditDisputes.updateIf(_id, { status: 'upheld', isReversed: false }, { status: 'open', decidedBy: null, decidedAt: null })
    throw error
  }
  await creditDisputes.updateIf(_id, { isReversed: false }, { isReversed: true })
  await noticeStanding(accountId, now)
}
