// A refusal is data for the person, never a crash: `fail` throws it, `serve` turns it into the envelope.
import type { ErrorCode } from '../../contract/errors'

export class AppError extends Error {
  constructor(readonly code: ErrorCode, readonly data?: Record<string, unknown>) {
    super(code)
  }
}
/** Refuse the call. @param code declared by the endpoint or common; @param data extra facts for the program, never personal. */
export function fail(code: ErrorCode, data?: Record<string, unknown>): never {
  throw new AppError(code, data)
}
