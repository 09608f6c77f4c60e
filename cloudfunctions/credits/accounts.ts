// An account as its viewers read it, and who may: the partner itself and the staff whose unit covers it.
import type { CreditMemo } from '../../contract/terms'
import { fail } from '../_platform/errors'
import { hatOver, must, staffApartFrom, type PersonCall } from '../_platform/serve'
import { partnerOf, type PartnerDoc } from '../partners/public'
import { dayOf } from './domain/calendar'
import { dueParts } from './domain/due'
import { signOf, type Entry } from './domain/entry'
import { factsOf, standingAfter } from './domain/lines'
import { EMPTY_STATE, type State } from './domain/state'
import { DEFAULT_TERMS } from './domain/terms'
import { latest, type CreditAccountDoc } from './pages-store'

/** The partner, if the caller is staff of its community and no member of it: every decision about an account comes by here. Its account opens with the first entry. NOT_FOUND, OWN_MATTER. */
export async function partnerForStaff(call: PersonCall, partnerId: string): Promise<PartnerDoc> {
  const partner = must(await partnerOf(partnerId))
  staffApartFrom(call.person, partner.communityId, partnerId)
  return partner
}
/** A partner that has left gets no more credit, whoever signs. PARTNER_WRONG_STATUS. */
export async function mustBeLive(partnerId: string): Promise<void> {
  if ((await partnerOf(partnerId))?.status === 'exited') fail('PARTNER_WRONG_STATUS')
}
/** Both of the above with one read. */
export async function livePartnerForStaff(call: PersonCall, partnerId: string): Promise<PartnerDoc> {
  const partner = await partnerForStaff(call, partnerId)
  return partner.status === 'exited' ? fail('PARTNER_WRONG_STATUS') : partner
}
/** The partner hat under which the caller may see this partner's account. NOT_FOUND else. */
export function partnerHat(call: PersonCall, partnerId: string) {
  return must(call.person.hats.find(({ hat, partnerId: own }) => hat === 'partner' && own === partnerId))
}
/** The same, for what only the partner's owner decides. PERMISSION_DENIED for a worker. */
export function ownerHat(call: PersonCall, partnerId: string) {
  const worn = partnerHat(call, partnerId)
  return worn.role === 'owner' ? worn : fail('PERMISSION_DENIED')
}
/** Partner people see their own account, staff and the offices above them those of their area. NOT_FOUND else. */
export async function readablePartner(call: PersonCall, partnerId: string): Promise<PartnerDoc> {
  const partner = must(await partnerOf(partnerId))
  const isMember = call.person.hats.some(({ hat, partnerId: own }) => hat === 'partner' && own === partnerId)
  must(isMember || hatOver(call.person, partner.communityId, 'staff', 'subdistrictStaff', 'districtStaff'))
  return partner
}
export async function stateOf(accountId: string): Promise<State> {
  return (await latest(accountId))?.closing ?? EMPTY_STATE
}
/** @param account null before anything has been posted */
export function accountView(account: CreditAccountDoc | null, state: State, now: string) {
  const terms = account?.terms ?? DEFAULT_TERMS
  const today = dayOf(now)
  const due = dueParts(state, terms, today)
  return {
    balanceMinutes: state.balanceMinutes, standing: standingAfter(account?.standing ?? 'ok', factsOf(state, terms, today), terms), softMinutes: terms.softMinutes, hardMinutes: terms.hardMinutes, due,
    overdueMinutes: due.reduce((sum, { minutes, daysLeft }) => sum + (daysLeft < 0 ? minutes : 0), 0),
    declaredMinutes: state.openDeclared.reduce((sum, { minutes }) => sum + minutes, 0),
    waiting: state.openDeclared.map(({ businessKey, kind, minutes, occurredAt, memo }) => ({ businessKey, kind, minutes, occurredAt, memo: memo satisfies CreditMemo })),
  }
}
export function entryView(entry: Entry, balanceMinutes: number) {
  const { sequence, businessKey, kind, memo, minutes, isDeclared, occurredAt, at, hash } = entry
  return { sequence, businessKey, kind, memo, minutes, signedMinutes: signOf(entry) * entry.movedMinutes || 0, balanceMinutes, isDeclared, occurredAt, at, hash }
}
export function postedView(entry: Entry) {
  return { businessKey: entry.businessKey, sequence: entry.sequence, signedMinutes: signOf(entry) * entry.movedMinutes || 0 }
}
