// Append-only record of who looked at or changed what is sensitive (PRODUCT §6, N4). Nothing updates or removes a row:
// the type offers no way to.
import { collection, type AppendOnly, type Tx } from './db'
import { newId } from './ids'

export interface AuditDoc { _id: string; at: string; personId: string; action: string; subjectId: string; unitId: string; reason: string | null }
export const audit: AppendOnly<AuditDoc> = collection<AuditDoc>({ name: 'audit', indexes: [['subjectId', 'at'], ['personId', 'at'], ['unitId', 'at']] })

/** Writes the row before the data leaves (I28). @param entry.action e.g. `order.phoneRevealed` */
export async function writeAudit(entry: Omit<AuditDoc, '_id'>, tx?: Tx): Promise<void> {
  const row = { _id: newId('a'), ...entry }
  await (tx ? tx.add(audit, row) : audit.add(row))
}
