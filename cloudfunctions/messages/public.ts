// How other features reach people: rows for the inbox, and subscription messages as their echo. Both run after a committed step,
// so neither ever throws: what could not be delivered is logged, and a timer sweeps the outbox again.
import type { Push } from '../../contract/wechat'
import { command, isDuplicate, type Tx } from '../_platform/db'
import { callFunction } from '../_platform/functions'
import { log, placeOf } from '../_platform/log'
import { people, type PersonDoc } from '../_platform/people'
import { messages, type MessageDoc } from './messages-store'

/** One message to one person. `_id` comes from its cause and the person, so that trying again delivers nothing twice (I33). */
export type MessageRow = Omit<MessageDoc, 'readAt'>
/** A subscription message without the openid, which is looked up by the person. */
export type PushRow = DistributiveOmit<Push, 'openid'> & { personId: string }
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never
const PUSHES_PER_CALL = 20

/** Puts the rows into the inboxes: one database command. When one cannot be stored, or is there already, the others still arrive. @returns whether all are there now */
export async function deliverMessages(rows: readonly MessageRow[]): Promise<boolean> {
  if (rows.length === 0) return true
  const docs = rows.map(({ _id, personId, kind, title, body, page, at }): MessageDoc => ({ _id, personId, kind, title, body, page, at, readAt: null }))
  try {
    await messages.add(...docs)
    return true
  } catch {
    // An array insert stops at the first that is refused: now one by one, so that each shows its own reason.
    return (await Promise.all(docs.map(deliverOne))).every(Boolean)
  }
}
async function deliverOne(doc: MessageDoc): Promise<boolean> {
  try {
    await messages.add(doc)
    return true
  } catch (error) {
    if (isDuplicate(error)) return true
    failed('deliver', error)
    return false
  }
}
/** Puts the rows into the inboxes with the caller's change: both happen or neither. For few rows; a repeated request must not come here (`once`). */
export async function deliverIn(tx: Tx, rows: readonly MessageRow[]): Promise<void> {
  for (const { _id, personId, kind, title, body, page, at } of rows) await tx.add(messages, { _id, personId, kind, title, body, page, at, readAt: null })
}
const IDS_PER_READ = 500
/** Of these rows, those that are in no inbox yet; one read for 500. What a sweep delivers again. */
export async function undelivered<R extends { _id: string }>(rows: readonly R[]): Promise<R[]> {
  const there = new Set<string>()
  for (let at = 0; at < rows.length; at += IDS_PER_READ) {
    const found = await messages.find({ _id: command.in(rows.slice(at, at + IDS_PER_READ).map(({ _id }) => _id)) }, { limit: IDS_PER_READ, fields: { _id: true } })
    for (const { _id } of found) there.add(_id)
  }
  return rows.filter(({ _id }) => !there.has(_id))
}
/** Sends messages whose consent the caller has used up already (an order's own): one read of people, one call of `wechat`. */
export async function pushAll(pushes: readonly PushRow[]): Promise<void> {
  if (pushes.length === 0) return
  await quietly(async () => send(pushes, await receivers(pushes)))
}
/** Sends to those with a standing consent for the template, using one up each before the send: one consent, at most one message (I33). */
export async function pushStanding(pushes: readonly PushRow[]): Promise<void> {
  if (pushes.length === 0) return
  await quietly(async () => {
    const found = await receivers(pushes)
    const taken = await Promise.all(pushes.map(({ personId, template }) => (found.get(personId)?.consents[template] ? takeConsent(personId, template) : false)))
    await send(pushes.filter((_, at) => taken[at]), found)
  })
}
/** Keeps a yes that came with another call (accepting an offer); the caller sees to it that a retry adds nothing. Never throws. */
export async function keepConsents(personId: string, templates: readonly PushRow['template'][]): Promise<void> {
  await quietly(async () => {
    for (const template of templates) await people.updateIf(personId, {}, { [`consents.${template}`]: command.inc(1) })
  })
}
/** Empties the person's inbox for good (I30). */
export async function forgetPerson(personId: string): Promise<void> {
  await messages.removeAll({ personId })
}

async function receivers(pushes: readonly PushRow[]): Promise<Map<string, PersonDoc>> {
  const found = await people.find({ _id: command.in([...new Set(pushes.map(({ personId }) => personId))]) }, { limit: 1000 })
  return new Map(found.map((person) => [person._id, person]))
}
function takeConsent(personId: string, template: PushRow['template']): Promise<boolean> {
  return people.updateIf(personId, { [`consents.${template}`]: command.gt(0) }, { [`consents.${template}`]: command.inc(-1) })
}
async function send(pushes: readonly PushRow[], found: Map<string, PersonDoc>): Promise<void> {
  const ready = pushes.flatMap(({ personId, ...push }) => {
    const openid = found.get(personId)?.openid
    return openid ? [{ personId, push: { ...push, openid } }] : []
  })
  for (let at = 0; at < ready.length; at += PUSHES_PER_CALL) {
    const part = ready.slice(at, at + PUSHES_PER_CALL)
    const { refused } = await callFunction('wechat', 'push', { pushes: part.map(({ push }) => push) })
    // The platform knows of no consent (43101): ours was an illusion. The inbox has the message.
    await Promise.all(refused.map((place) => part[place]!).map(({ personId, push }) => people.updateIf(personId, { [`consents.${push.template}`]: command.gt(0) }, { [`consents.${push.template}`]: 0 })))
  }
}
async function quietly(work: () => Promise<void>): Promise<void> {
  await work().catch((error: unknown) => failed('push', error))
}
function failed(action: string, error: unknown): void {
  log({ requestId: '-', function: 'messages', action, outcome: 'MESSAGE_SEND_FAILED', stack: placeOf(error) })
}
