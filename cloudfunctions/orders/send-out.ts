// After a step has been committed: its messages to the inboxes, its subscription messages to the phones. Neither can undo the step.
import { deliverMessages, pushAll, pushStanding } from '../messages/public'
import type { Applied } from './domain/apply'

export async function sendOut({ rows, pushes, standing }: Pick<Applied, 'rows' | 'pushes' | 'standing'>): Promise<void> {
  await Promise.all([deliverMessages(rows), pushAll(pushes), pushStanding(standing)])
}
