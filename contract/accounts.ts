// A person's account as a whole: what touches every feature at once (docs/decisions/0004-leaving-is-a-feature-of-its-own.md).
import * as z from 'zod/mini'
import { endpoint, HATS, Id } from './kernel'

export const accounts = {
  /** `id`: of the unit, partner or resident the hat is worn for. By who could give it, or by its wearer; not while a partner's worker still has orders to do, nor a home while orders are open. */
  removeHat: endpoint({ kind: 'write', allow: HATS, input: z.strictObject({ personId: Id, hat: z.enum(HATS), id: Id }), output: z.object({ personId: Id }), errors: ['HAT_LAST_KEPT', 'MEMBER_HAS_LIVE_ORDERS', 'ACCOUNT_HAS_LIVE_ORDERS'] }),
  /** Removes what is held on the caller; orders, ledger and audit keep a pseudonym (I30). Live orders must end first, and nobody leaves a unit or partner without its last keeper. */
  deleteAccount: endpoint({ kind: 'write', allow: 'anyone', input: z.strictObject({}), output: z.object({ deleted: z.boolean() }), errors: ['ACCOUNT_HAS_LIVE_ORDERS', 'HAT_LAST_KEPT'], perMinute: 3 }),
  /** The same for an elder whom staff entered: moved away, died, or wishes it. Whoever has a WeChat identity decides alone. */
  forgetResident: endpoint({ kind: 'write', allow: ['staff'], input: z.strictObject({ residentId: Id }), output: z.object({ residentId: Id }), errors: ['RESIDENT_KEEPS_OWN', 'ACCOUNT_HAS_LIVE_ORDERS'], perMinute: 10 }),
} as const
