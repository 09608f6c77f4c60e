// A person's account as a whole: what touches every feature at once (docs/decisions/0004-leaving-is-a-feature-of-its-own.md).
import * as z from 'zod/mini'
import { endpoint } from './kernel'

export const accounts = {
  /** Removes what is held on the caller; orders, ledger and audit keep a pseudonym (I30). Live orders must end first, and nobody leaves a unit or partner without its last keeper. */
  deleteAccount: endpoint({ kind: 'write', allow: 'anyone', input: z.strictObject({}), output: z.object({ deleted: z.boolean() }), errors: ['ACCOUNT_HAS_LIVE_ORDERS', 'HAT_LAST_KEPT'], perMinute: 3 }),
} as const
