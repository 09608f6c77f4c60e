// Unmet demand in a test's words: orders that nobody served, of as many households as are named, each with its own listener.
import { chinaTime, loopOf } from '../../support/order-loop'
import type { World } from '../../support/world'

export const COMMUNITY = 'd1-s1-c1'
export interface Unmet { household: string; item?: { id: string; name: string; category: string; durationMinutes: number }; starts?: string[]; listeners?: string[]; gridId?: string; status?: string; more?: object }
export const CALLIGRAPHY = { id: 'it-c1-calligraphy', name: '书法入门', category: 'hobby', durationMinutes: 60 }

/** The next Saturday but one at this hour in China, as the world's clock stands. */
export function saturday(world: World, hour = 9): string {
  const ahead = Array.from({ length: 14 }, (_, at) => chinaTime(world, hour, at + 1)).filter((start) => new Date(Date.parse(start) + 8 * 3_600_000).getUTCDay() === 6)
  return ahead[1]!
}
/** Writes the orders as the loop would have left them: one that went through it is the model of all. */
export async function writeUnmet(world: World, rows: readonly Unmet[]): Promise<string[]> {
  const loop = loopOf(world)
  const orderId = await loop.place({ isAnyTime: true, wishes: [] })
  await world.as('staff-c1').call('dispatch', 'markUnserved', { orderId, reason: '暂时没有伙伴能做' })
  const model = loop.order(orderId)
  const { number, ...rest } = model
  const docs = rows.map(({ household, item = CALLIGRAPHY, starts = [saturday(world)], listeners = [`p-${household}`], gridId = 'd1-s1-c1-g1', status = 'unserved', more = {} }, at) => ({
    ...rest, _id: `o_unmet_${orderId.slice(-6)}_${String(at).padStart(3, '0')}`, number: `${String(number).slice(0, 6)}U${String(at).padStart(3, '0')}`, status, gridId, item: { ...(model.item as object), ...item },
    resident: { ...(model.resident as object), personId: `p-${household}`, name: `居民${household}`, address: `${household} 号楼 101` }, wishes: starts, isAnyTime: starts.length === 0, watcherIds: listeners, peopleIds: listeners, ...more,
  }))
  await world.cloud.write('orders', docs)
  // The model itself is no wish of this test.
  await world.cloud.write('orders', [{ ...model, status: 'completed' }])
  return docs.map(({ _id }) => _id)
}
export const fewHouseholds = (count: number, more: Partial<Unmet> = {}): Unmet[] => Array.from({ length: count }, (_, at) => ({ household: `h${at + 1}`, ...more }))
