// How a step of a partner's life is taken: partner, record, audit row and messages in one transaction (`once`), so that two who decide
// at the same time are decided one after the other, and a retry changes nothing.
import { writeAudit } from '../_platform/audit'
import { later } from '../_platform/china-time'
import type { Tx } from '../_platform/db'
import { idFrom } from '../_platform/ids'
import { deliverIn, type MessageRow } from '../messages/public'
import { partnerIn, type PartnerDoc } from '../partners/public'
import { EFFECT_DELAY_MINUTES, newRecord, resumesAt, type By, type PartnerRecord } from './domain/life'
import { partnerRecords } from './records-store'

export interface Loaded { partner: PartnerDoc; record: PartnerRecord }
/** NOT_FOUND for an unknown partner; one without a record yet begins it. */
export async function loadIn(tx: Tx, partnerId: string): Promise<Loaded> {
  const partner = await partnerIn(tx, partnerId)
  return { partner, record: (await tx.get(partnerRecords, partnerId)) ?? newRecord(partner) }
}
/** The effect of the change is looked at again by the clock, whether or not the call lives to do it. */
export function saveRecord(tx: Tx, record: PartnerRecord, now: string): Promise<void> {
  const instants = [record.effect && later(now, EFFECT_DELAY_MINUTES), resumesAt(record)].filter((at): at is string => at !== null)
  return tx.set(partnerRecords, { ...record, dueAt: instants.sort()[0] ?? null })
}
export interface Telling { cause: string; kind: string; title: string; body: string; page: string; at: string }
/** One row per person; its id comes from the cause and the person (I33). */
export function rowsFor(personIds: readonly string[], { cause, kind, title, body, page, at }: Telling): MessageRow[] {
  return [...new Set(personIds)].map((personId) => ({ _id: idFrom('m', cause, personId), personId, kind, title, body, page, at }))
}
export function ownersOf({ workers }: Pick<PartnerDoc, 'workers'>): string[] {
  return workers.filter(({ role }) => role === 'owner').map(({ personId }) => personId)
}
export interface Told { action: string; what: string; why: string; page: string; to: readonly string[] }
/** The audit row, which keeps nobody's words (I30), and the messages of a change; whoever made it is not told. */
export async function recordChange(tx: Tx, partner: PartnerDoc, by: By, { action, what, why, page, to }: Told, now: string): Promise<void> {
  await writeAudit({ at: now, personId: by.id, action, subjectId: partner._id, unitId: partner.communityId, reason: null }, tx)
  const body = why ? `${partner.name}：${what}。原因：${why}` : `${partner.name}：${what}。`
  await deliverIn(tx, rowsFor(to.filter((id) => id !== by.id), { cause: `${partner._id} ${action} ${what} ${now}`, kind: action, title: what, body, page, at: now }))
}
export const PARTNER_PAGE = (partnerId: string) => `/packages/staff/partner/index?id=${partnerId}`
export const DOCUMENTS_PAGE = (partnerId: string) => `/packages/partner/documents/index?partnerId=${partnerId}`
export const EXIT_PAGE = (partnerId: string) => `/packages/partner/exit/index?partnerId=${partnerId}`
export const STAFF_EXIT_PAGE = (partnerId: string) => `/packages/staff/exit/index?id=${partnerId}`
