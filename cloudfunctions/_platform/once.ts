// Idempotency for writes that have no timeline of their own: the answer is stored beside the effect, in the same transaction (I5).
import { collection, withTx, type Tx } from './db'
import { fail } from './errors'
import { idFrom } from './ids'
import type { Call } from './serve'

interface RequestDoc { _id: string; action: string; answer: unknown; at: string }
export const requests = collection<RequestDoc>({ name: 'requests', indexes: [['at']] })

/** Runs `work` in a transaction at most once per (person, requestId); a repeat gets the stored answer to the letter. */
export function once<R>(call: Call, work: (tx: Tx) => Promise<R>): Promise<R> {
  const _id = idFrom('r', call.openid, call.requestId)
  return withTx(async (tx) => {
    const before = await tx.get(requests, _id)
    if (before && before.action !== call.action) fail('REQUEST_ID_REUSED')
    if (before) return before.answer as R
    const answer = await work(tx)
    await tx.add(requests, { _id, action: call.action, answer, at: call.now })
    return answer
  })
}
