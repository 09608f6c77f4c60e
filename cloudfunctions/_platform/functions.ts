// One function calling another, typed by the other's contract; a refusal comes back as the same AppError.
import type { AllContracts } from '../../contract/all'
import type { ErrorCode } from '../../contract/errors'
import type { Endpoint, Envelope, Input, Output } from '../../contract/kernel'
import { cloud } from './cloud'
import { AppError, fail } from './errors'

type Of<F extends keyof AllContracts, A extends keyof AllContracts[F]> = AllContracts[F][A] extends Endpoint ? AllContracts[F][A] : never

export async function callFunction<F extends keyof AllContracts, A extends keyof AllContracts[F] & string>(name: F, action: A, input: Input<Of<F, A>>): Promise<Output<Of<F, A>>> {
  const { result } = await cloud.callFunction({ name, data: { action, input: input as object } }) as { result: Envelope<Output<Of<F, A>>> | undefined }
  if (!result) fail('INTERNAL')
  if (!result.ok) throw new AppError(result.error.code as ErrorCode, result.error.data)
  return result.data
}
