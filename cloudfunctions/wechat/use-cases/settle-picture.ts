// The platform's event `wxa_media_check`. It may come twice, late, or before the picture's trace is known: files keeps the verdict until both meet.
// `review` and a failed check (errcode −1008: the picture could not be fetched) are no verdict: the picture stays hidden.
import { now } from '../../_platform/clock'
import { keepVerdict } from '../../files/public'
import { logCode } from '../open-interfaces'

export async function settlePicture(event: Record<string, unknown>): Promise<'success'> {
  const { Event, trace_id: traceId, errcode, result } = event
  if (Event !== 'wxa_media_check' || typeof traceId !== 'string') return 'success'
  const suggest = (result as { suggest?: unknown } | undefined)?.suggest
  if (errcode === 0 && (suggest === 'pass' || suggest === 'risky')) await keepVerdict(traceId, suggest, now())
  else logCode('mediaCheck', typeof errcode === 'number' ? errcode : 'NO_VERDICT')
  return 'success'
}
