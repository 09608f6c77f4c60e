// What other features may ask of a partner's life: to begin it, the clock's part of it, and to forget who spoke in it.
import { later } from '../_platform/china-time'
import { command, withTx, type Tx } from '../_platform/db'
import { DOCUMENT_KIND } from '../../contract/terms'
import { staffOf } from '../identity/public'
import { deliverMessages } from '../messages/public'
import { changePartner, partnersByIds, type PartnerDoc } from '../partners/public'
import { daysLeft, nextReminder, withQualification, type PartnerDocument } from './domain/documents'
import { ACTIVATION_ORDERS, changeLife, newRecord, resumesAt, withEvent, withoutWords, type By } from './domain/life'
import { partnerDocuments } from './documents-store'
import { runEffect } from './effects'
import { DOCUMENTS_PAGE, loadIn, ownersOf, PARTNER_PAGE, recordChange, rowsFor, saveRecord } from './life-steps'
import { partnerRecords, recordIdsBy } from './records-store'

const CLOCK: By = { id: 'system', label: '系统' }
const MOST_PER_RUN = 50

/** What a partner is qualified for by its papers: the kinds an item may ask for, with their last day. */
export function qualificationsOf(papers: readonly Pick<PartnerDocument, 'kind' | 'expiresOn'>[]): PartnerDoc['qualifications'] {
  return papers.reduce<PartnerDoc['qualifications']>((sum, paper) => withQualification(sum, paper), [])
}
/** The life of an admitted partner begins with the papers it was admitted by. In the transaction that makes the partner. */
export async function beginLife(tx: Tx, partner: PartnerDoc, papers: readonly Pick<PartnerDocument, 'kind' | 'pictureIds' | 'expiresOn'>[], by: By, submittedById: string, now: string): Promise<void> {
  await saveRecord(tx, withEvent(newRecord(partner), { at: now, byId: by.id, by: by.label, what: '通过入驻申请，开始试运行', why: '' }), now)
  for (const { kind, pictureIds, expiresOn } of papers) {
    await tx.add(partnerDocuments, {
      _id: `${partner._id}-${kind}`, partnerId: partner._id, communityId: partner.communityId, kind, status: 'current', pictureIds: [...pictureIds], expiresOn, submittedById, submittedAt: now,
      decidedById: by.id, decidedAt: now, reason: '', remindAt: nextReminder(expiresOn, now),
    })
  }
}
/** Papers that end are told 30, 7 and 1 days before, and when they have ended; safe to run twice, late or in parallel (I31). @returns how many were told */
export async function remindOfDocuments(now: string): Promise<number> {
  const due = await partnerDocuments.find({ remindAt: command.lte(now), status: 'current' }, { orderBy: [['remindAt', 'asc'], ['_id', 'asc']], limit: MOST_PER_RUN })
  const partners = new Map((await partnersByIds(due.map(({ partnerId }) => partnerId))).map((partner) => [partner._id, partner]))
  for (const document of due) {
    const partner = partners.get(document.partnerId)
    if (partner && partner.status !== 'exited') await tellOfEnd(partner, document, now)
    await partnerDocuments.updateIf(document._id, { remindAt: document.remindAt }, { remindAt: nextReminder(document.expiresOn, now) })
  }
  return due.length
}
async function tellOfEnd(partner: PartnerDoc, { _id, kind, expiresOn, remindAt }: PartnerDocument, now: string): Promise<void> {
  const left = daysLeft(expiresOn!, now)
  const name = DOCUMENT_KIND[kind]
  const body = left < 0 ? `${partner.name}的${name}已在 ${expiresOn} 到期，更换前不会再派新单；已经接的单照常服务。` : `${partner.name}的${name}到 ${expiresOn} 为止，还有 ${left} 天，请尽快更换。`
  const telling = { cause: `${_id} ${remindAt}`, kind: 'documentDue', title: left < 0 ? `${name}已到期` : `${name}快到期了`, body, at: now }
  const staff = await staffOf(partner.communityId)
  await deliverMessages([...rowsFor(ownersOf(partner), { ...telling, page: DOCUMENTS_PAGE(partner._id) }), ...rowsFor(staff.map((one) => one._id), { ...telling, page: PARTNER_PAGE(partner._id) })])
}
/** Suspensions that are over end, effects that were cut short are done. @returns how many records were looked at */
export async function sweepLives(now: string): Promise<number> {
  const due = await partnerRecords.find({ dueAt: command.lte(now) }, { orderBy: [['dueAt', 'asc'], ['_id', 'asc']], limit: MOST_PER_RUN })
  for (const record of due) {
    await runEffect(record, now)
    await withTx(async (tx) => {
      const loaded = await loadIn(tx, record._id)
      if (loaded.record.dueAt !== record.dueAt) return
      const settled = { ...loaded.record, effect: null }
      const resumesNow = loaded.partner.status === 'suspended' && (resumesAt(settled) ?? later(now, 1)) <= now
      if (!resumesNow) return saveRecord(tx, settled, now)
      const change = changeLife('suspended', settled, { action: 'resume', reason: '暂停期已满', until: null, by: CLOCK, now })
      await changePartner(tx, loaded.partner, { status: change.status })
      await saveRecord(tx, change.record, now)
      await recordChange(tx, loaded.partner, CLOCK, { action: 'partner.resume', what: change.what, why: '暂停期已满', page: DOCUMENTS_PAGE(record._id), to: ownersOf(loaded.partner) }, now)
    })
  }
  return due.length
}
/** The trial could end: told to staff once, when the orders served reach the number. @param servedCount as just counted */
export async function proposeActivation(partner: PartnerDoc, servedCount: number, now: string): Promise<void> {
  if (partner.status !== 'trial' || partner.stats.servedCount >= ACTIVATION_ORDERS || servedCount < ACTIVATION_ORDERS) return
  const staff = await staffOf(partner.communityId)
  await deliverMessages(rowsFor(staff.map((one) => one._id), {
    cause: `${partner._id} activation`, kind: 'activationProposed', title: '可以转为正式合伙人了', body: `${partner.name}试运行期间已完成 ${servedCount} 单，可以转为正式。`, page: PARTNER_PAGE(partner._id), at: now,
  }))
}
/** The reasons a person gave go (I30). Can be done twice. */
export async function forgetPerson(personId: string): Promise<void> {
  for (const _id of await recordIdsBy(personId)) {
    await withTx(async (tx) => {
      const record = await tx.get(partnerRecords, _id)
      if (record) await tx.set(partnerRecords, withoutWords(record, personId))
    })
  }
  await partnerDocuments.updateAll({ decidedById: personId }, { reason: '' })
}
