// One order of the resident in every status, each brought there by the people of the matrix through the functions themselves.
import { idFrom } from '../../../cloudfunctions/_platform/ids'
import { ORDER_STATUS, type OrderStatus } from '../../../contract/terms'
import type { World } from '../../support/world'

export const STATUSES = Object.keys(ORDER_STATUS) as OrderStatus[]
export type OrderIds = Record<OrderStatus, string>
const DAY = 24 * 3_600_000
const PROOF_FILE = 'cloud://local-env.local-bucket/pictures/1700000000001-proofs.png'
const PROOF_PICTURE = idFrom('pic', PROOF_FILE)
/** Long enough for the whole matrix, which moves the clock by minutes. */
const ANSWER_MINUTES = 1440

/** 10:00 in China, some days from now. */
export function startIn(world: { now(): string }, days: number): string {
  return `${new Date(Date.parse(world.now()) + days * DAY).toISOString().slice(0, 10)}T02:00:00.000Z`
}
/** A picture of the worker that has passed the check, for the proof of work. */
export async function giveProofPicture(world: World): Promise<void> {
  await world.cloud.write('pictures', [{ _id: PROOF_PICTURE, fileId: PROOF_FILE, ownerId: 'p-worker-c1', check: 'pass', traceId: 'trace-2', createdAt: world.now() }])
}
export async function makeOrders(world: World): Promise<OrderIds> {
  await giveProofPicture(world)
  const ids: Partial<OrderIds> = {}
  for (const [at, status] of STATUSES.entries()) ids[status] = await orderIn(world, status, startIn(world, at + 2))
  return ids as OrderIds
}
export async function orderIn(world: World, status: OrderStatus, startAt: string, itemId = 'it-c1-escort'): Promise<string> {
  const { orderId } = await world.as('resident-c1').call('orders', 'place', { itemId, wishes: [], isAnyTime: true })
  const staff = world.as('staff-c1')
  const end = { cancelled: () => world.as('resident-c1').call('orders', 'cancel', { orderId }), refused: () => staff.call('dispatch', 'refuse', { orderId, reason: '不在范围' }), unserved: () => staff.call('dispatch', 'markUnserved', { orderId, reason: '没有人' }) }[status as string]
  if (end) await end()
  if (end || status === 'placed') return orderId
  const steps: [OrderStatus, () => Promise<unknown>][] = [
    ['offering', () => staff.call('dispatch', 'offer', { orderId, partnerIds: ['pt-c1-02'], answerMinutes: ANSWER_MINUTES })],
    ['accepted', () => world.as('merchant-c1').call('orders', 'accept', { orderId, partnerId: 'pt-c1-02', startAt, workerId: 'p-worker-c1' })],
    ['inService', () => world.as('worker-c1').call('orders', 'start', { orderId, serviceCode: serviceCodeOf(world, orderId) })],
    ['delivered', () => world.as('worker-c1').call('orders', 'deliver', { orderId, note: '做好了', photos: [PROOF_PICTURE] })],
    ['completed', () => world.as('resident-c1').call('orders', 'confirm', { orderId, outcome: 'done' })],
  ]
  for (const [reached, step] of steps) {
    await step()
    if (reached === status) return orderId
  }
  throw new Error(`no way to ${status}`)
}
export function serviceCodeOf(world: { read: World['read'] }, orderId: string): string {
  return String(world.read('orders').find(({ _id }) => _id === orderId)!.serviceCode)
}
