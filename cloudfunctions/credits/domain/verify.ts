// The doubter: rebuilds an account from its entries alone and names the first thing that is wrong (I11–I13, I15–I17, I19).
import { canonical, hashOf, type Digest } from './canonical'
import { COUNTER_ACCOUNTS, KINDS, partnerAccount, signOf, type Entry } from './entry'
import type { Page } from './page'
import { apply, EMPTY_STATE, hasOpening, isOpening, weigh, type State } from './state'

export interface Fault { pageId: string; sequence: number | null; businessKey: string | null; what: string }

/** @param pages all pages of one account, oldest first @returns null when every balance, number, hash and rule holds */
export function firstFault(pages: readonly Page[], digest: Digest): Fault | null {
  let state = EMPTY_STATE
  const known = new Map<string, Entry>()
  for (const [index, page] of pages.entries()) {
    const fault = (what: string, entry?: Entry): Fault => ({ pageId: page._id, sequence: entry?.sequence ?? null, businessKey: entry?.businessKey ?? null, what })
    const successor = pages[index + 1]
    if (canonical(page.opening) !== canonical(state)) return fault('the page does not open as the one before closed')
    for (const entry of page.entries) {
      const what = faultOf(entry, state, page.accountId, known, digest)
      if (what) return fault(what, entry)
      known.set(entry.businessKey, entry)
      state = apply(state, entry)
    }
    if (canonical(page.closing) !== canonical(state)) return fault('the stored closing differs from the rebuilt one')
    if (page.nextPageId !== (successor?._id ?? null)) return fault('the page names another successor than the one that is there')
  }
  return null
}
function faultOf(entry: Entry, state: State, accountId: string, known: Map<string, Entry>, digest: Digest): string | null {
  if (entry.sequence !== state.sequence + 1) return `sequence ${entry.sequence} where ${state.sequence + 1} was due`
  if (entry.prevHash !== state.hash) return 'the chain is broken: prevHash is not the hash before'
  if (hashOf(entry, digest) !== entry.hash) return 'the content does not match its hash'
  if (!Number.isSafeInteger(entry.minutes) || entry.minutes <= 0 || !Number.isSafeInteger(entry.movedMinutes) || entry.movedMinutes < 0) return 'minutes are not a positive whole number'
  if (entry.debit === entry.credit) return 'debit and credit are the same account'
  if (known.has(entry.businessKey)) return 'the business cause has an entry already'
  if (entry.isDeclared && entry.movedMinutes !== 0) return 'declared minutes must weigh 0'
  if (weigh(state, entry).movedMinutes !== entry.movedMinutes) return 'moved minutes are not minutes × rate with the remainder'
  if (isOpening(entry.kind) && hasOpening(state)) return 'the account was opened before'
  if (entry.approvedBy === entry.by) return 'approved by the person who asked for it'
  return sidesFault(entry, accountId) ?? referenceFault(entry, state, known)
}
function sidesFault(entry: Entry, accountId: string): string | null {
  const [partner, counter] = signOf(entry) === 1 ? [entry.debit, entry.credit] : [entry.credit, entry.debit]
  if (partner !== partnerAccount(accountId)) return 'the entry belongs to another account'
  if (!COUNTER_ACCOUNTS.some((name) => name === counter)) return 'no such counter account'
  if (entry.kind === 'adjustReverse') return null
  const rule = KINDS[entry.kind]
  return rule.counter === counter && (rule.partnerSide === 'debit') === (signOf(entry) === 1) ? null : 'the accounts are not those of its kind'
}
function referenceFault(entry: Entry, state: State, known: Map<string, Entry>): string | null {
  const original = known.get(entry.refersTo ?? '')
  if (entry.kind !== 'adjustReverse') return entry.refersTo === null ? null : approvalFault(entry, state)
  if (!original) return 'reverses an entry that is not there'
  if (original.kind === 'adjustReverse') return 'reverses a reversal'
  if (entry.businessKey !== `reverse:${entry.refersTo}`) return 'a reversal must be keyed by what it reverses'
  if (entry.movedMinutes > original.movedMinutes) return 'reverses more than was posted'
  return entry.debit === original.credit && entry.credit === original.debit ? null : 'a reversal must swap the accounts'
}
function approvalFault(entry: Entry, state: State): string | null {
  const declared = state.openDeclared.find(({ businessKey }) => businessKey === entry.refersTo)
  if (!declared) return 'approves what is not waiting for approval'
  if (entry.businessKey !== `approve:${entry.refersTo}`) return 'an approval must be keyed by what it approves'
  if (!entry.approvedBy || entry.approvedBy === declared.by) return 'approved by the person who declared it'
  return canonical([entry.kind, entry.minutes, entry.rate]) === canonical([declared.kind, declared.minutes, declared.rate]) ? null : 'approves other minutes than were declared'
}
