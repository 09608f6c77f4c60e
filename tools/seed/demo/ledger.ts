// The credit ledger of the demo: agreements set the lines, rooms that were used are charged, confirmed service repays, resources were
// taken; one partner must be reminded, one is held, one has saved up; something waits for staff on every list.
import { chinaDay, dayStart, later } from '../../../cloudfunctions/_platform/china-time'
import { idFrom } from '../../../cloudfunctions/_platform/ids'
import type { PersonDoc } from '../../../cloudfunctions/_platform/people'
import type { AgreementDoc } from '../../../cloudfunctions/agreements/agreements-store'
import type { DisputeDoc, ProposalDoc } from '../../../cloudfunctions/credits/decisions-store'
import { addDays, startOfDay } from '../../../cloudfunctions/credits/domain/calendar'
import { factsOf, standingAfter } from '../../../cloudfunctions/credits/domain/lines'
import { noticeTo } from '../../../cloudfunctions/credits/domain/notice'
import type { OutboxRow, StoredOrder } from '../../../cloudfunctions/orders/domain/order'
import type { PartnerDoc } from '../../../cloudfunctions/partners/partners-store'
import type { Booking } from '../../../cloudfunctions/venues/domain/booking'
import { LedgerBook, plainPosting, type LedgerEvent } from './ledger-book'
import { chargesOf, settlementsOf } from './ledger-causes'

const DAY = 24 * 60
const C1 = 'd1-s1-c1'
const [STAFF, STAFF2] = ['p-staff-c1', 'p-staff2-c1']
/** How long prepaid minutes keep, and the days of grace: the same for every partner (agreements/ledger-terms.ts). */
const COMMON = { graceDays: 14, prepaidCapMinutes: 2_400, prepaidDays: 365 }
const WARNED_MINUTES = 780
const HELD_MINUTES = 1_290
const SAVED_MINUTES = 900
export interface DemoFacts { orders: readonly StoredOrder[]; bookings: readonly Booking[]; agreements: readonly AgreementDoc[]; partners: readonly PartnerDoc[]; people: ReadonlyMap<string, PersonDoc>; now: string }

export function demoLedger(facts: DemoFacts) {
  const { agreements, partners, now } = facts
  const roles = rolesOf(facts)
  const causes = causesOf(facts)
  const proposals = proposalsOf(facts, roles, causes)
  const book = opened(agreements)
  for (const event of [...causes, ...proposals.filter(({ status }) => status === 'posted').map(eventOf), ...declarationOf(roles.declaring, now)].sort((a, b) => a.at.localeCompare(b.at))) book.post(event)
  const messages = standingsOf(book, partners, facts.people, now)
  return { documents: { creditPages: book.allPages(), creditAccounts: book.allAccounts(), creditProposals: proposals, creditDisputes: disputesOf(book, now) }, messages, held: roles.held }
}
/** Accounts begin with the agreement; the version that counts now has the lines. */
function opened(agreements: readonly AgreementDoc[]): LedgerBook {
  const book = new LedgerBook()
  for (const { _id, partnerId, communityId, isSigned, signatures, terms: { dueDays, softMinutes, hardMinutes } } of [...agreements].sort((a, b) => a.number - b.number)) {
    if (isSigned) book.open(partnerId, communityId, signatures.at(-1)!.at, { dueDays, softMinutes, hardMinutes, ...COMMON }, _id)
  }
  return book
}
function causesOf({ bookings, orders, people }: DemoFacts): LedgerEvent[] {
  return [...chargesOf(bookings), ...settlementsOf(orders, people, new LedgerBook())]
}
interface Roles { warned: string; held: string; saved: string; declaring: string; giving: string }
function rolesOf({ agreements }: DemoFacts): Roles {
  const signed = agreements.filter(({ status, partnerId }) => status === 'signed' && /^pt-c1-[1-9]/.test(partnerId)).map(({ partnerId }) => partnerId)
  const [held = '', saved = '', declaring = '', giving = ''] = signed.sort()
  // One that a persona owns: whoever tries it out finds what there is to do.
  return { held, warned: 'pt-c1-03', saved, declaring, giving }
}
function proposalsOf({ now }: DemoFacts, { warned, held, saved, giving }: Roles, causes: readonly LedgerEvent[]): ProposalDoc[] {
  // The old debt is long overdue; of the younger one it is the sum that calls for a reminder.
  const [longAgo, lately] = [later(now, -60 * DAY), later(now, -20 * DAY)]
  const proposal = (accountId: string, kind: ProposalDoc['kind'], minutes: number, at: string, more: Partial<ProposalDoc> = {}): ProposalDoc => ({
    _id: idFrom('cp', accountId, kind, at), accountId, communityId: C1, kind, minutes, resourceKind: null, quantity: null, status: 'posted', proposedBy: STAFF, proposedAt: at, decidedBy: STAFF2, decidedAt: later(at, 90), ...more,
  })
  const isOpen = { status: 'open', decidedBy: null, decidedAt: null } as const
  /** What must have been owed at the beginning, so that so much is owed now. */
  const openingFor = (accountId: string, target: number) => {
    const trial = new LedgerBook()
    for (const event of causes.filter((one) => one.accountId === accountId).sort((a, b) => a.at.localeCompare(b.at))) trial.post(event)
    return Math.max(1, target - trial.stateOf(accountId).balanceMinutes)
  }
  return [
    ...(held ? [proposal(held, 'openOwed', openingFor(held, HELD_MINUTES), longAgo)] : []), proposal(warned, 'openOwed', openingFor(warned, WARNED_MINUTES), lately),
    ...(saved ? [proposal(saved, 'acceptResource', SAVED_MINUTES, later(now, -12 * DAY), { resourceKind: 'goods', quantity: 30 })] : []),
    proposal('pt-c1-01', 'acceptResource', 120, later(now, -9 * DAY), { resourceKind: 'books', quantity: 40 }),
    ...(giving ? [proposal(giving, 'acceptResource', 240, later(now, -5 * 60), { resourceKind: 'expertHours', quantity: 4, proposedBy: STAFF2, ...isOpen })] : []),
    proposal(warned, 'writeOff', 60, later(now, -26 * 60), isOpen),
  ]
}
function eventOf({ _id, accountId, communityId, kind, minutes, proposedBy, decidedBy, decidedAt }: ProposalDoc): LedgerEvent {
  const memo = kind === 'acceptResource' ? 'resource' : 'opening'
  return { accountId, communityId, businessKey: `proposal:${_id}:${kind}`, at: decidedAt!, posting: plainPosting(kind, minutes, proposedBy, memo, { approvedBy: decidedBy }) }
}
/** Filled in by a colleague, so that the persona of staff may approve it. */
function declarationOf(accountId: string, now: string): LedgerEvent[] {
  if (!accountId) return []
  const at = later(now, -2 * DAY)
  return [{ accountId, communityId: C1, businessKey: `declare:${idFrom('d', accountId, at)}`, at, occurredAt: startOfDay(addDays(chinaDay(at), -1)), posting: plainPosting('repayService', 60, STAFF2, 'filledIn', { isDeclared: true }) }]
}
/** One line that its partner doubts. */
function disputesOf(book: LedgerBook, now: string): DisputeDoc[] {
  const page = book.allPages().filter(({ communityId, entries }) => communityId === C1 && entries.some(({ kind }) => kind === 'chargeSpace')).sort((a, b) => a.accountId.localeCompare(b.accountId) || b.month.localeCompare(a.month))[0]
  const entry = page?.entries.findLast(({ kind }) => kind === 'chargeSpace')
  return page && entry ? [{
    _id: idFrom('cd', page.accountId, entry.businessKey), accountId: page.accountId, communityId: C1, businessKey: entry.businessKey, occurredAt: entry.occurredAt, month: page.month, kind: entry.kind, minutes: entry.minutes,
    reason: 'wrongMinutes', status: 'open', isReversed: false, openedBy: entry.by, at: later(now, -10), decidedBy: null, decidedAt: null,
  }] : []
}
/** As the walk of last night found them, and what it told. */
function standingsOf(book: LedgerBook, partners: readonly PartnerDoc[], people: ReadonlyMap<string, PersonDoc>, now: string): OutboxRow[] {
  const at = later(dayStart(chinaDay(now)), 1)
  return book.allAccounts().flatMap((account): OutboxRow[] => {
    const facts = factsOf(book.stateOf(account._id), account.terms, chinaDay(now))
    const to = standingAfter('ok', facts, account.terms)
    const partner = partners.find(({ _id }) => _id === account._id)
    if (to === 'ok' || !partner) return []
    const change = { from: 'ok' as const, to, at, ...facts }
    book.save({ ...account, standing: to, changes: [change], changedAt: at })
    const staff = [...people.values()].filter(({ hats }) => hats.some(({ hat, unitId }) => hat === 'staff' && unitId === account.communityId)).map(({ _id }) => _id)
    const owners = partner.workers.filter(({ role }) => role === 'owner').map(({ personId }) => personId)
    const row = (side: 'partner' | 'staff', personId: string): OutboxRow => ({
      _id: idFrom('m', account._id, at, personId), personId, kind: 'creditStanding', at, ...noticeTo(side, partner.name, change, account.terms),
      page: side === 'partner' ? `/packages/partner/credit/index?partnerId=${account._id}` : `/packages/staff/credit-account/index?partnerId=${account._id}`,
    })
    return [...staff.map((id) => row('staff', id)), ...owners.map((id) => row('partner', id))]
  })
}
