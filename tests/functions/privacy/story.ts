// What happened before the sweep: orders in every status, in two communities, with words that occur once.
import { loopOf, RATING } from '../../support/order-loop'
import type { World } from '../../support/world'
import type { Secret } from './secrets'

/** Plays the loops. @returns the secrets that came with them */
export async function playLoops(world: World): Promise<Secret[]> {
  const loop = loopOf(world)
  const secrets: Secret[] = []
  const secretOf = (kind: Secret['kind'], orderId: string, text: string, ownerId = 'p-resident-c1') => { secrets.push({ kind, orderId, text, ownerId }) }
  const placed = async (word: string, hour: number, who = 'resident-c1', more: object = {}) => {
    const note = `备注雀${word}`
    const orderId = await loop.place({ note, wishes: [new Date(Date.parse(startOfDay(world)) + hour * 3_600_000).toISOString()], ...more }, who)
    const { resident, serviceCode } = loop.order(orderId) as unknown as { resident: { personId: string }; serviceCode: string }
    secretOf('note', orderId, note, resident.personId)
    secretOf('code', orderId, `"serviceCode":"${serviceCode}"`, resident.personId)
    return orderId
  }
  await placed('甲', 9)
  await loop.offer(await placed('乙', 10), ['pt-c1-01', 'pt-c1-02'])
  const accepted = await placed('丙', 11)
  await loop.offer(accepted, ['pt-c1-01', 'pt-c1-03'])
  await loop.accept(accepted)
  const served = await placed('丁', 12, 'family-c1', { residentId: 'p-elder-c1' })
  await loop.offer(served, ['pt-c1-02'])
  await loop.accept(served, 'merchant-c1', 'pt-c1-02')
  await loop.start(served, 'merchant-c1')
  await loop.deliver(served, 'merchant-c1')
  const completed = await placed('戊', 13, 'resident2-c1')
  await loop.offer(completed, ['pt-c1-01'])
  await loop.accept(completed)
  await loop.start(completed)
  await loop.deliver(completed)
  await loop.confirm(completed, 'resident2-c1', { rating: { ...RATING, comment: '评价雀戊' } })
  secretOf('comment', completed, '评价雀戊', 'p-resident2-c1')
  const refused = await placed('己', 14)
  await loop.offer(refused, ['pt-c1-03'])
  await world.as('staff-c1').call('dispatch', 'recall', { orderId: refused, reason: '撤回雀己' })
  await world.as('staff-c1').call('dispatch', 'refuse', { orderId: refused, reason: '不受理雀己' })
  secretOf('reason', refused, '不受理雀己')
  await placed('庚', 15, 'staff-c1', { residentId: 'p-elder-c1' })
  await placed('辛', 9, 'resident-c2', { itemId: 'it-c2-haircut' })
  return secrets
}
function startOfDay(world: World): string {
  const day = new Date(Date.parse(world.now()) + 32 * 3_600_000).toISOString().slice(0, 10)
  return `${day}T00:00:00.000+08:00`
}
