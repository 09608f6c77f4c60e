// Those who act for a resident carry the resident's name and community in their hat; it follows when the resident changes.
import type { Tx } from '../_platform/db'
import { people, type HatDoc } from '../_platform/people'

/** Ids of the people who act for the resident. Read before the transaction; one who comes later carries the new values already. */
export async function proxyIdsOf(residentId: string): Promise<string[]> {
  const proxies = await people.find({ 'hats.residentId': residentId }, { fields: { _id: true } })
  return proxies.map(({ _id }) => _id)
}
/** @param change the hat as it should be; null takes it away */
export async function changeProxyHats(tx: Tx, proxyIds: string[], residentId: string, change: (hat: HatDoc) => HatDoc | null): Promise<void> {
  for (const id of proxyIds) {
    const proxy = await tx.get(people, id)
    if (!proxy) continue
    const hats = proxy.hats.flatMap((hat) => (hat.residentId === residentId ? change(hat) ?? [] : hat))
    await tx.set(people, { ...proxy, hats, version: proxy.version + 1 })
  }
}
