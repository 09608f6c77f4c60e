// How the demo's partners live: papers that hold, end soon or have ended, a trial, a suspension, one that wants to leave, the year's review.
import { chinaDay, later } from '../../../cloudfunctions/_platform/china-time'
import { idFrom } from '../../../cloudfunctions/_platform/ids'
import type { StoredOrder } from '../../../cloudfunctions/orders/domain/order'
import { nextReminder, type PartnerDocument } from '../../../cloudfunctions/partnership/domain/documents'
import { changeLife, newRecord, withEvent, type PartnerRecord } from '../../../cloudfunctions/partnership/domain/life'
import { starsOf } from '../../../cloudfunctions/partnership/domain/stars'
import { requestExit } from '../../../cloudfunctions/partnership/domain/exit'
import type { PartnerDoc } from '../../../cloudfunctions/partners/partners-store'
import { pictureId } from './pictures'

const DAY = 24 * 60
const STAFF = { id: 'p-staff-c1', label: '社区' }
/** Days from today on which a paper ends, where it is not far away. */
const ENDS: Record<string, number> = { 'pt-c1-15 businessLicence': 5, 'pt-c1-20 businessLicence': 25, 'pt-c1-23 businessLicence': -1 }
const TRIAL = 'pt-c1-35'
const LEAVING = 'pt-c1-34'
/** The first of these that nobody waits for is suspended. */
const MAY_BE_SUSPENDED = ['pt-c1-31', 'pt-c1-30', 'pt-c1-24']
const REVIEWED: Record<string, string> = { 'pt-c1-01': '随叫随到，老人都认得他', 'pt-c1-02': '细心，肯多走一步' }

/** Before the month is told: papers end when they should, so that nobody is asked whose paper has ended. */
export function withPapers(partners: readonly PartnerDoc[], now: string): PartnerDoc[] {
  return partners.map((partner) => ({
    ...partner, status: partner._id === TRIAL ? 'trial' : partner.status,
    qualifications: partner.qualifications.map((one) => {
      const days = ENDS[`${partner._id} ${one.kind}`]
      return days === undefined ? one : { ...one, expiresOn: chinaDay(later(now, days * DAY)) }
    }),
  }))
}
function reviewsOf({ _id }: PartnerDoc, orders: readonly StoredOrder[], now: string): PartnerDoc['reviews'] {
  const sentence = REVIEWED[_id]
  const year = Number(chinaDay(now).slice(0, 4))
  const confirmed = orders.filter((order) => order.partnerId === _id && order.status === 'completed' && order.confirmation && order.confirmation.way !== 'auto' && chinaDay(order.confirmation.at).startsWith(String(year)))
  if (!sentence || confirmed.length === 0) return []
  const means = confirmed.flatMap(({ rating }) => (rating ? [(rating.punctuality + rating.attitude + rating.quality + rating.tidiness) / 4] : []))
  const figures = { confirmed: confirmed.length, done: confirmed.filter(({ confirmation }) => confirmation?.outcome === 'done').length, ratingSum: means.reduce((sum, mean) => sum + mean, 0), ratingCount: means.length }
  return [{ year, stars: starsOf(figures), sentence, confirmedOrders: confirmed.length, byId: STAFF.id, at: now }]
}
export interface PartnerLife { partners: PartnerDoc[]; partnerDocuments: PartnerDocument[]; partnerRecords: PartnerRecord[] }
/** After the month: who is suspended or leaves, what was reviewed, and the papers one by one. */
export function demoPartnerLife(before: readonly PartnerDoc[], orders: readonly StoredOrder[], now: string): PartnerLife {
  const isAwaited = (id: string) => orders.some((order) => order.offeredPartnerIds.includes(id))
  const suspendedId = MAY_BE_SUSPENDED.find((id) => !isAwaited(id))
  const records = new Map<string, PartnerRecord>()
  const partners = before.map((partner): PartnerDoc => {
    const began = withEvent(newRecord(partner), { at: partner.createdAt, byId: STAFF.id, by: STAFF.label, what: '通过入驻申请，开始试运行', why: '' })
    records.set(partner._id, partner._id === LEAVING ? requestExit(partner.status, began, { id: partner.workers[0]!.personId, label: partner.name }, '要去外地带孙子', later(now, -2 * DAY)) : began)
    const reviews = reviewsOf(partner, orders, now)
    if (partner._id !== suspendedId) return { ...partner, reviews }
    const { status, record } = changeLife(partner.status, began, { action: 'suspend', reason: '摆摊位置要调整', until: null, by: STAFF, now: later(now, -5 * DAY) })
    records.set(partner._id, { ...record, effect: null })
    return { ...partner, status, reviews }
  })
  return { partners, partnerDocuments: partners.flatMap((partner) => documentsOf(partner, now)), partnerRecords: [...records.values()] }
}
function documentsOf({ _id: partnerId, communityId, qualifications, workers, createdAt }: PartnerDoc, now: string): PartnerDocument[] {
  const submittedById = workers.find(({ role }) => role === 'owner')?.personId ?? ''
  const shared = { partnerId, communityId, submittedById, reason: '' }
  const current = qualifications.map(({ kind, expiresOn }): PartnerDocument => ({
    ...shared, _id: `${partnerId}-${kind}`, kind, status: 'current', pictureIds: [], expiresOn, submittedAt: createdAt, decidedById: STAFF.id, decidedAt: createdAt, remindAt: nextReminder(expiresOn, now),
  }))
  const renewed = qualifications.filter(({ kind }) => (ENDS[`${partnerId} ${kind}`] ?? 0) < 0).map(({ kind }): PartnerDocument => ({
    ...shared, _id: idFrom('pd', partnerId, kind), kind, status: 'waiting', pictureIds: [pictureId(2)], expiresOn: chinaDay(later(now, 365 * DAY)), submittedAt: later(now, -3 * 60), decidedById: null, decidedAt: null, remindAt: null,
  }))
  return [...current, ...renewed]
}
