// What other features may ask of partners, and the few changes they may make.
import type { Tx } from '../_platform/db'
import { command, withTx } from '../_platform/db'
import { must } from '../_platform/serve'
import { partners, type AnnualReviewDoc, type PartnerDoc, type PartnerStats, type WorkerDoc } from './partners-store'
import { viewOf } from './views'

export type { AnnualReviewDoc, PartnerDoc, PartnerStats, WorkerDoc }
export { viewOf }
/** More than any community has (PRODUCT §1: 28 partners out of 217 merchants). */
const MOST_PARTNERS = 500

/** Every partner of the community that has not left it, by name. One read. */
export function partnersOf(communityId: string): Promise<PartnerDoc[]> {
  return partners.find({ communityId, status: command.in(['trial', 'active', 'suspended']) }, { orderBy: [['name', 'asc']], limit: MOST_PARTNERS })
}
/** Every partner of these communities that may be asked. One read, none for an empty list. */
export async function partnersIn(communityIds: readonly string[]): Promise<PartnerDoc[]> {
  return communityIds.length === 0 ? [] : partners.find({ communityId: command.in([...communityIds]), status: command.in(['trial', 'active']) }, { limit: MOST_PARTNERS })
}
/** The partners with these ids, in no particular order; unknown ids are left out. One read, none for an empty list. */
export async function partnersByIds(ids: readonly string[]): Promise<PartnerDoc[]> {
  return ids.length === 0 ? [] : partners.find({ _id: command.in([...new Set(ids)]) }, { limit: MOST_PARTNERS })
}
/** Their names by id, former partners' too. One read at most. */
export async function namesOfPartners(ids: readonly string[]): Promise<Map<string, string>> {
  return new Map((await partnersByIds(ids)).map(({ _id, name }) => [_id, name]))
}
/** A partner, whatever its status; null for an unknown id. One read. */
export function partnerOf(id: string): Promise<PartnerDoc | null> {
  return partners.get(id)
}
/** Partners whose numbers were last counted before the instant, the oldest first. One read. */
export function partnersCountedBefore(instant: string, limit: number): Promise<PartnerDoc[]> {
  return partners.find({ 'stats.asOf': command.lt(instant) }, { orderBy: [['stats.asOf', 'asc']], limit })
}
/** Keeps the numbers counted from orders; touches nothing else, so it needs no version. @returns false when nothing changed */
export function saveStats(partnerId: string, stats: PartnerStats): Promise<boolean> {
  return partners.updateIf(partnerId, {}, { stats: command.set(stats) })
}
/** Makes the person work for the partner; one who already does gets the new name and role. NOT_FOUND for an unknown partner and one that has left. */
export function addWorker(partnerId: string, worker: WorkerDoc, tx?: Tx): Promise<void> {
  return changeWorkers(partnerId, ({ workers, status }) => {
    must(status !== 'exited')
    return [...workers.filter(({ personId }) => personId !== worker.personId), worker]
  }, tx)
}
/** The person no longer works for the partner; harmless when that was so already. Who must stay is the caller's rule. */
export function removeWorker(partnerId: string, personId: string, tx?: Tx): Promise<void> {
  return changeWorkers(partnerId, ({ workers }) => workers.filter((one) => one.personId !== personId), tx)
}
function changeWorkers(partnerId: string, change: (partner: PartnerDoc) => WorkerDoc[], outer?: Tx): Promise<void> {
  const work = async (tx: Tx) => {
    const partner = must(await tx.get(partners, partnerId))
    await tx.update(partners, partnerId, { workers: change(partner), version: partner.version + 1 })
  }
  return outer ? work(outer) : withTx(work)
}

/** A new partner, inside the transaction that admits it. */
export function createPartner(tx: Tx, partner: PartnerDoc): Promise<void> {
  return tx.add(partners, partner)
}
/** The partner as it stands in this transaction; NOT_FOUND for an unknown id. */
export async function partnerIn(tx: Tx, partnerId: string): Promise<PartnerDoc> {
  return must(await tx.get(partners, partnerId))
}
/** What the life of a partner changes in it; which changes are possible is the caller's rule (partnership/domain/life.ts). */
export function changePartner(tx: Tx, partner: PartnerDoc, change: Partial<Pick<PartnerDoc, 'status' | 'qualifications' | 'reviews' | 'workers'>>): Promise<void> {
  return tx.update(partners, partner._id, { ...change, version: partner.version + 1 })
}
/** Free and lowCost minutes in percent of all minutes served in the last 90 days, as the timer counted them within the hour; null when nothing was served (C4). No read. */
export function welfarePercentOf({ stats }: Pick<PartnerDoc, 'stats'>): number | null {
  return stats.minutes90 > 0 ? Math.floor((stats.welfareMinutes90 * 100) / stats.minutes90) : null
}
