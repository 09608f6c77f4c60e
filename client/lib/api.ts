// The one way to the server, typed by the contract. Types only: the contract's schemas stay out of the package.
import type { AllContracts } from '@contract/all'
import type { Endpoint, Input, Output } from '@contract/kernel'
import { deliver } from '@/lib/transport'
import { NetworkError } from './transport-types'

export type Fn = keyof AllContracts
export type Action<F extends Fn> = keyof AllContracts[F] & string
type EndpointOf<F extends Fn, A extends Action<F>> = AllContracts[F][A] extends Endpoint ? AllContracts[F][A] : never
export type InputOf<F extends Fn, A extends Action<F>> = Input<EndpointOf<F, A>>
export type OutputOf<F extends Fn, A extends Action<F>> = Output<EndpointOf<F, A>>

/** The server refused; `message` is the sentence a person reads. */
export class ApiError extends Error {
  override name = 'ApiError'
  constructor(readonly code: string, message: string, readonly data?: Record<string, unknown>) {
    super(message)
  }
}

/** Ids of calls nobody has answered yet. Asking the same again sends the same id, so the server acts once. */
const unanswered = new Map<string, string>()
const RETRY_AFTER_MS = 400

export function newRequestId(): string {
  const letters = () => Math.random().toString(36).slice(2, 12).padEnd(10, '0')
  return `${Date.now().toString(36)}-${letters()}${letters()}`
}
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/**
 * Calls an endpoint. A network failure is tried once more with the same id; a later call with the same input carries it too, until an answer comes.
 * @param ownId a requestId that the caller keeps itself, where a request must go on after the page was closed
 * @throws ApiError when the server refuses · NetworkError when it cannot be reached
 */
export async function call<F extends Fn, A extends Action<F>>(fn: F, action: A, input: InputOf<F, A>, ownId?: string): Promise<OutputOf<F, A>> {
  const key = JSON.stringify([fn, action, input])
  const requestId = ownId ?? unanswered.get(key) ?? newRequestId()
  if (!ownId) unanswered.set(key, requestId)
  const request = { fn, action, input, requestId }
  const envelope = await deliver(request).catch(async (error: unknown) => {
    if (!(error instanceof NetworkError)) throw error
    await pause(RETRY_AFTER_MS)
    return deliver(request)
  })
  if (envelope.ok) {
    unanswered.delete(key)
    return envelope.data as OutputOf<F, A>
  }
  const { code, message, data } = envelope.error
  // INTERNAL may come after the effect (a time-out), so its id is kept as well
  if (code !== 'INTERNAL') unanswered.delete(key)
  throw new ApiError(code, message, data)
}
