import { Empty } from '../empty'

interface ErrorStateProps { text: string; onRetry?: () => void; isOffline?: boolean }

/** It did not work: the sentence, and another try where that can help. */
export function ErrorState({ text, onRetry, isOffline }: ErrorStateProps) {
  return <Empty title={isOffline ? '网络不通' : '没有打开'} text={text} icon={isOffline ? 'offline' : 'warn'} action={onRetry && '再试一次'} onAction={onRetry} />
}
