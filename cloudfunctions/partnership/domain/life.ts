// A partner's life: trial → active → suspended → … → exited, by this table only. What it has accepted is never touched by a change:
// a suspended partner is asked for nothing new, and finishes what it has begun.
import { chinaDay, dayStart } from '../../_platform/china-time'
import { fail } from '../../_platform/errors'
import { PARTNER_STATUS, type ExitStage, type LifeAction, type PartnerStatus } from '../../../contract/terms'

export interface LifeEvent { at: string; byId: string; by: string; what: string; why: string }
export interface Exit { stage: ExitStage; requestedAt: string; byId: string; by: string; reason: string }
/** What has to happen after a committed change and is done again by the clock should the call have died: offers taken back, prepaid minutes given away. */
export type Effect = 'recallOffers' | 'leave'
/** What is kept of a partner beside the partner itself; nothing of it is needed to dispatch. */
export interface PartnerRecord {
  _id: string
  communityId: string
  statusSince: string
  /** Where a suspension came from and returns to. */
  statusBefore: 'trial' | 'active' | null
  /** Last China day of a suspension; null: until staff resume. */
  suspendedUntil: string | null
  exit: Exit | null
  effect: Effect | null
  /** The next instant the clock must look at it; null: never. */
  dueAt: string | null
  events: LifeEvent[]
}
export interface By { id: string; label: string }
export interface LifeChange { status: PartnerStatus; record: PartnerRecord; what: string }

/** Orders served after which the system proposes the end of the trial. */
export const ACTIVATION_ORDERS = 5
export const EFFECT_DELAY_MINUTES = 2
const EVENTS_KEPT = 200
const TABLE: Record<LifeAction | 'exit', Partial<Record<PartnerStatus, readonly PartnerStatus[]>>> = {
  activate: { trial: ['active'] },
  suspend: { trial: ['suspended'], active: ['suspended'] },
  /** Back to where it was. */
  resume: { suspended: ['active', 'trial'] },
  exit: { trial: ['exited'], active: ['exited'], suspended: ['exited'] },
}
/** PARTNER_WRONG_STATUS where the table has no such step. */
export function statusAfter(action: LifeAction | 'exit', status: PartnerStatus, before: PartnerRecord['statusBefore'] = null): PartnerStatus {
  const open = TABLE[action][status] ?? fail('PARTNER_WRONG_STATUS', { status })
  return open.find((one) => one === before) ?? open[0]!
}
export function actionsFor(status: PartnerStatus): LifeAction[] {
  return (['activate', 'suspend', 'resume'] as const).filter((action) => TABLE[action][status])
}
export function isActivationProposed(partner: { status: PartnerStatus; stats: { servedCount: number } }): boolean {
  return partner.status === 'trial' && partner.stats.servedCount >= ACTIVATION_ORDERS
}
export function newRecord(partner: { _id: string; communityId: string; createdAt: string }): PartnerRecord {
  return { _id: partner._id, communityId: partner.communityId, statusSince: partner.createdAt, statusBefore: null, suspendedUntil: null, exit: null, effect: null, dueAt: null, events: [] }
}
export function withEvent(record: PartnerRecord, event: LifeEvent): PartnerRecord {
  return { ...record, events: [...record.events, event].slice(-EVENTS_KEPT) }
}
/** @param until last day of a suspension, today or later. PARTNER_WRONG_STATUS; INPUT_INVALID for a day that has passed. */
export function changeLife(status: PartnerStatus, record: PartnerRecord, step: { action: LifeAction; reason: string; until: string | null; by: By; now: string }): LifeChange {
  const { action, reason, until, by, now } = step
  const to = statusAfter(action, status, record.statusBefore)
  if (until !== null && (action !== 'suspend' || until < chinaDay(now))) fail('INPUT_INVALID', { field: 'until' })
  const what = action === 'suspend' ? `暂停合作${until ? `，到 ${until} 为止` : ''}` : action === 'activate' ? '转为正式合伙人' : `恢复合作（${PARTNER_STATUS[to]}）`
  const changed: PartnerRecord = {
    ...record, statusSince: now, statusBefore: action === 'suspend' && (status === 'trial' || status === 'active') ? status : null, suspendedUntil: action === 'suspend' ? until : null,
    effect: action === 'suspend' ? 'recallOffers' : record.effect, dueAt: record.dueAt,
  }
  return { status: to, record: withEvent(changed, { at: now, byId: by.id, by: by.label, what, why: reason }), what }
}
/** Without the words of this person; that they acted, and when, stays with their pseudonym (I30). */
export function withoutWords(record: PartnerRecord, personId: string): PartnerRecord {
  const { exit, events } = record
  return { ...record, exit: exit && exit.byId === personId ? { ...exit, reason: '' } : exit, events: events.map((event) => (event.byId === personId ? { ...event, why: '' } : event)) }
}
/** When a suspension with a last day is over. */
export function resumesAt({ suspendedUntil }: Pick<PartnerRecord, 'suspendedUntil'>): string | null {
  return suspendedUntil && dayStart(suspendedUntil, 1)
}
