// Idempotency for writes that have no timeline of their own: the answer is stored beside the effect, in the same transaction (I5).
import { collection, command, isDuplicate, withTx, type Tx } from './db'
import { fail } from './errors'
import { idFrom } from './ids'
import type { Call } from './serve'

interface RequestDoc { _id: string; action: string; answer: unknown; at: string }
export const requests = collection<RequestDoc>({ name: 'requests', indexes: [['at']] })

/** Runs `work` in a transaction at most once per (person, requestId); a repeat gets the stored answer to the letter. */
export async function once<R>(call: Call, work: (tx: Tx) => Promise<R>): Promise<R> {
  const _id = keyOf(call)
  try {
    return await withTx(async (tx) => {
      const before = await tx.get(requests, _id)
      if (before) return answered<R>(call, before)
      const answer = await work(tx)
      await tx.add(requests, { _id, action: call.action, answer, at: call.now })
      return answer
    })
  } catch (error) {
    // The same request, sent twice at once: the other one has committed its answer first.
    const before = isDuplicate(error) ? await requests.get(_id) : null
    if (!before) throw error
    return answered<R>(call, before)
  }
}
/** The answer this request got before, or null: for work outside the database that must not begin twice (a code that works once). */
export async function answerBefore<R>(call: Call): Promise<R | null> {
  const before = await requests.get(keyOf(call))
  return before && answered<R>(call, before)
}
/** For the clock: after a month nobody asks again. @returns how many went */
export function forgetAnswersBefore(at: string): Promise<number> {
  return requests.removeAll({ at: command.lt(at) })
}
function keyOf({ openid, requestId }: Call): string {
  return idFrom('r', openid, requestId)
}
function answered<R>(call: Call, before: RequestDoc): R {
  return before.action === call.action ? before.answer as R : fail('REQUEST_ID_REUSED')
}
