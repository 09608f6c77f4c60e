// What a person reads when something went wrong.
import { ApiError } from './api'
import { NetworkError } from './transport-types'

/** The sentence for an error of `call`. */
export function sentenceOf(error: unknown): string {
  if (error instanceof ApiError) return error.message
  if (error instanceof NetworkError) return '网络不通，请检查网络后再试'
  return '系统出了点问题，请稍后再试'
}
export function isOffline(error: unknown): boolean {
  return error instanceof NetworkError
}
/** Props of ErrorState. A refusal that trying again cannot change has no retry. */
export function errorView(error: unknown, refetch?: () => void): { text: string; isOffline: boolean; onRetry?: () => void } {
  const isFinal = error instanceof ApiError && ['PERMISSION_DENIED', 'NOT_FOUND'].includes(error.code)
  return { text: sentenceOf(error), isOffline: isOffline(error), onRetry: isFinal ? undefined : refetch }
}
