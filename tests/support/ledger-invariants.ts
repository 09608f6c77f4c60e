// What must hold of credit after any story (QUALITY, I10–I12, I14–I17, I19), read from the stored orders, bookings and pages as they are.
// Its sums are its own; it shares no rule with the product.
import type { World } from './world'

interface Hold { status: string; heldMinutes: number; postedMinutes: number; releasedMinutes: number; resolvedAt: string | null }
interface Order { _id: string; status: string; quote: { mode: string }; assignment: { partnerId: string } | null; confirmation: { outcome: string } | null; creditHold?: Hold | null; creditRate?: { numerator: number; denominator: number } | null }
interface Booking { _id: string; status: string; partnerId: string | null; creditMinutes: number; creditHold: Hold | null; isChargePending: boolean }
interface Entry { sequence: number; businessKey: string; kind: string; debit: string; credit: string; minutes: number; movedMinutes: number; isDeclared: boolean; by: string; approvedBy: string | null; refersTo: string | null }
interface Page { _id: string; accountId: string; month: string; part: number; entries: Entry[]; closing: { balanceMinutes: number; sequence: number } }

export function brokenLedger(world: Pick<World, 'read'>): string[] {
  const orders = world.read('orders') as unknown as Order[]
  const bookings = world.read('bookings') as unknown as Booking[]
  const pages = (world.read('creditPages') as unknown as Page[]).sort((a, b) => `${a.accountId} ${a.month}`.localeCompare(`${b.accountId} ${b.month}`) || a.part - b.part)
  const entries = pages.flatMap(({ accountId, entries: own }) => own.map((entry) => ({ ...entry, accountId })))
  return [...orders.flatMap(brokenHold), ...bookings.flatMap(brokenBooking), ...brokenAccounts(pages), ...brokenCauses(orders, bookings, entries)]
}
const isSound = ({ status, heldMinutes, postedMinutes, releasedMinutes, resolvedAt }: Hold) => status === 'held'
  ? postedMinutes + releasedMinutes === 0 && resolvedAt === null
  : postedMinutes + releasedMinutes === heldMinutes && resolvedAt !== null && postedMinutes >= 0 && (status === 'posted') === postedMinutes > 0
/** I10, I14: credit waits exactly while a partner has the order, and what has resolved adds up. */
function brokenHold({ _id, status, quote, creditHold, confirmation, assignment }: Order): string[] {
  const isWaiting = ['accepted', 'inService', 'delivered'].includes(status)
  const earns = quote.mode !== 'market'
  return [
    ...(earns && isWaiting !== (creditHold?.status === 'held') ? [`I10 ${status} with credit ${creditHold?.status} (${_id})`] : []),
    ...(!earns && creditHold ? [`I10 market work holds credit (${_id})`] : []),
    ...(creditHold && !isSound(creditHold) ? [`I14 the hold does not add up (${_id})`] : []),
    ...(earns && status === 'completed' && assignment && (creditHold?.status === 'posted') !== (confirmation?.outcome !== 'not') ? [`I14 confirmed ${confirmation?.outcome} with credit ${creditHold?.status} (${_id})`] : []),
  ]
}
function brokenBooking({ _id, status, partnerId, creditMinutes, creditHold }: Booking): string[] {
  const isWaiting = ['requested', 'approved', 'held'].includes(status)
  const costs = partnerId !== null && creditMinutes > 0
  return [
    ...(costs && isWaiting !== (creditHold?.status === 'held') ? [`I10 a booking ${status} with credit ${creditHold?.status} (${_id})`] : []),
    ...(creditHold && !isSound(creditHold) ? [`I14 a booking's hold does not add up (${_id})`] : []),
  ]
}
const signed = ({ debit, movedMinutes }: Entry) => (debit.startsWith('partner:') ? movedMinutes : -movedMinutes)
/** I12, I17, I19 and the numbers without a gap. */
function brokenAccounts(pages: Page[]): string[] {
  const broken: string[] = []
  const at = new Map<string, { balance: number; sequence: number }>()
  for (const { _id, accountId, entries, closing } of pages) {
    const state = at.get(accountId) ?? { balance: 0, sequence: 0 }
    for (const entry of entries) {
      if (entry.sequence !== ++state.sequence) broken.push(`I13 entry ${entry.businessKey} has number ${entry.sequence}`)
      if (entry.minutes <= 0 || entry.movedMinutes < 0 || entry.debit === entry.credit) broken.push(`I17 entry ${entry.businessKey}`)
      if (entry.isDeclared && entry.movedMinutes !== 0) broken.push(`I19 declared minutes weigh (${entry.businessKey})`)
      if (entry.approvedBy === entry.by) broken.push(`I19 approved by who asked (${entry.businessKey})`)
      state.balance += signed(entry)
    }
    if (closing.balanceMinutes !== state.balance || closing.sequence !== state.sequence) broken.push(`I12 the page ${_id} closes otherwise than its entries say`)
    at.set(accountId, state)
  }
  return broken
}
/** I15, I16: every posted hold has its one entry with its minutes, and no entry is without its cause. */
function brokenCauses(orders: Order[], bookings: Booking[], entries: (Entry & { accountId: string })[]): string[] {
  const byKey = new Map<string, (Entry & { accountId: string })[]>()
  for (const entry of entries) byKey.set(entry.businessKey, [...(byKey.get(entry.businessKey) ?? []), entry])
  const due = new Map<string, { minutes: number; accountId: string | null }>([
    ...orders.filter(({ creditHold }) => creditHold?.status === 'posted').map(({ _id, creditHold, assignment }) => [`order:${_id}:settle`, { minutes: creditHold!.postedMinutes, accountId: assignment?.partnerId ?? null }] as const),
    ...bookings.filter(({ creditHold, isChargePending }) => creditHold?.status === 'posted' && !isChargePending).map(({ _id, creditHold, partnerId }) => [`booking:${_id}:charge`, { minutes: creditHold!.postedMinutes, accountId: partnerId }] as const),
  ])
  return [
    ...[...byKey].filter(([key, found]) => found.length > 1 && !key.startsWith('expire:')).map(([key]) => `I15 two entries for ${key}`),
    ...[...due].filter(([key, { minutes, accountId }]) => byKey.get(key)?.[0]?.minutes !== minutes || byKey.get(key)?.[0]?.accountId !== accountId).map(([key]) => `I15 no entry as it should be for ${key}`),
    ...entries.filter(({ businessKey }) => /^order:.*:settle$|^booking:.*:charge$/.test(businessKey) && !due.has(businessKey) && !bookings.some(({ _id, isChargePending }) => isChargePending && businessKey === `booking:${_id}:charge`)).map(({ businessKey }) => `I15 an entry without its cause: ${businessKey}`),
    ...entries.filter(({ kind, refersTo, movedMinutes }) => kind === 'adjustReverse' && (byKey.get(refersTo ?? '')?.[0]?.movedMinutes ?? -1) < movedMinutes).map(({ businessKey }) => `I16 ${businessKey} takes back more than was posted`),
  ]
}
