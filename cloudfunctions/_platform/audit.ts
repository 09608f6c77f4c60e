// Append-only record of who looked at or changed what is sensitive (PRODUCT §6, N4). Nothing updates or removes a row:
// the type offers no way to.
import { collection, isDuplicate, type AppendOnly, type Tx } from './db'
import { idFrom, newId } from './ids'

export interface AuditDoc { _id: string; at: string; personId: string; action: string; subjectId: string; unitId: string; reason: string | null }
export const audit: AppendOnly<AuditDoc> = collection<AuditDoc>({ name: 'audit', indexes: [['subjectId', 'at'], ['personId', 'at'], ['unitId', 'at']] })

/** Writes the row before the data leaves (I28). @param entry.action e.g. `order.phoneRevealed` */
export async function writeAudit(entry: Omit<AuditDoc, '_id'>, tx?: Tx): Promise<void> {
  const row = { _id: newId('a'), ...entry }
  await (tx ? tx.add(audit, row) : audit.add(row))
}
/** The same for a call that changes nothing else: a retry of the request finds its row there and adds none (I5). */
export async function writeAuditOnce(call: { openid: string; requestId: string }, entry: Omit<AuditDoc, '_id'>): Promise<void> {
  await audit.add({ _id: idFrom('a', call.openid, call.requestId, entry.action, entry.subjectId, entry.reason ?? ''), ...entry }).catch((error: unknown) => {
    if (!isDuplicate(error)) throw error
  })
}
