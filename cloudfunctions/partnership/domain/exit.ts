// Leaving: requested → settling → exited, or taken back before the end. A partner leaves with nothing half done and nothing owed;
// what is left over of prepaid minutes goes to the community, and the history stays.
import { fail } from '../../_platform/errors'
import type { ExitItem, ExitStage } from '../../../contract/terms'
import { statusAfter, withEvent, type By, type PartnerRecord } from './life'
import type { PartnerStatus } from '../../../contract/terms'

export interface ExitFacts { heldOrders: number; openOffers: number; /** Owed > 0, prepaid < 0. */ balanceMinutes: number; bookings: number; agreements: number; members: number }
export interface Check { item: ExitItem; count: number; isDone: boolean; isAutomatic: boolean }
/** `creditMinutes`: what one order of it repays; 0: it is paid in money. */
export interface SettleItem { name: string; creditMinutes: number }
export interface Proposal { way: 'orders' | 'resource'; itemName: string | null; count: number; minutes: number }
const MOST_PROPOSALS = 4

export function checksOf({ heldOrders, openOffers, balanceMinutes, bookings, agreements, members }: ExitFacts): Check[] {
  const blocking = (item: ExitItem, count: number): Check => ({ item, count, isDone: count === 0, isAutomatic: false })
  const automatic = (item: ExitItem, count: number): Check => ({ item, count, isDone: count === 0, isAutomatic: true })
  return [
    blocking('liveOrders', heldOrders), blocking('openOffers', openOffers), blocking('owedMinutes', Math.max(0, balanceMinutes)),
    automatic('prepaidMinutes', Math.max(0, -balanceMinutes)), automatic('bookings', bookings), automatic('agreement', agreements), automatic('members', members),
  ]
}
export function isSettled(checks: readonly Check[]): boolean {
  return checks.every(({ isDone, isAutomatic }) => isDone || isAutomatic)
}
/** How what is owed could be worked off: so many orders of each item, or one resource worth all of it. Nothing when nothing is owed. */
export function proposalsFor(owedMinutes: number, items: readonly SettleItem[]): Proposal[] {
  if (owedMinutes <= 0) return []
  const orders = items.filter(({ creditMinutes }) => creditMinutes > 0).slice(0, MOST_PROPOSALS).map(({ name, creditMinutes }): Proposal => {
    const count = Math.ceil(owedMinutes / creditMinutes)
    return { way: 'orders', itemName: name, count, minutes: count * creditMinutes }
  })
  return [...orders, { way: 'resource', itemName: null, count: 1, minutes: owedMinutes }]
}
const FROM: Record<'request' | 'settle' | 'cancel' | 'finish', readonly (ExitStage | null)[]> = { request: [null], settle: ['requested'], cancel: ['requested', 'settling'], finish: ['settling'] }
/** EXIT_WRONG_STAGE where the step cannot follow. */
function mustFollow(step: keyof typeof FROM, { exit }: PartnerRecord): void {
  const stage = exit?.stage ?? null
  if (!FROM[step].includes(stage)) fail('EXIT_WRONG_STAGE', { stage })
}
export function requestExit(status: PartnerStatus, record: PartnerRecord, by: By, reason: string, now: string): PartnerRecord {
  mustFollow('request', record)
  if (status === 'exited') fail('EXIT_WRONG_STAGE', { stage: 'exited' })
  return withEvent({ ...record, exit: { stage: 'requested', requestedAt: now, byId: by.id, by: by.label, reason } }, { at: now, byId: by.id, by: by.label, what: '提出退出', why: reason })
}
export function settleExit(record: PartnerRecord, by: By, now: string): PartnerRecord {
  mustFollow('settle', record)
  return withEvent({ ...record, exit: record.exit && { ...record.exit, stage: 'settling' } }, { at: now, byId: by.id, by: by.label, what: '开始结清', why: '' })
}
export function cancelExit(record: PartnerRecord, by: By, reason: string, now: string): PartnerRecord {
  mustFollow('cancel', record)
  return withEvent({ ...record, exit: null }, { at: now, byId: by.id, by: by.label, what: '撤回退出', why: reason })
}
/** EXIT_NOT_SETTLED with what is still open. */
export function finishExit(status: PartnerStatus, record: PartnerRecord, checks: readonly Check[], by: By, now: string): { status: PartnerStatus; record: PartnerRecord } {
  mustFollow('finish', record)
  if (!isSettled(checks)) fail('EXIT_NOT_SETTLED', { items: checks.filter((one) => !one.isDone && !one.isAutomatic).map(({ item }) => item) })
  const left: PartnerRecord = { ...record, exit: record.exit && { ...record.exit, stage: 'exited' }, statusSince: now, statusBefore: null, suspendedUntil: null, effect: 'leave' }
  return { status: statusAfter('exit', status), record: withEvent(left, { at: now, byId: by.id, by: by.label, what: '退出合作', why: record.exit?.reason ?? '' }) }
}
