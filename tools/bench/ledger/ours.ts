// What our ledger costs on the local cloud: database commands of one order, and 100 settlements a second without a failure.
import { startLocalCloud, type LocalCloud } from '../../local-cloud/start-local-cloud'
import { buildProbe, probeCollections } from './probe-cloud'

export interface OurCount { hold: number; settle: number; ofThatOrder: number; repeat: number }
export interface Rush { name: string; settlements: number; seconds: number; failures: string[]; commandsEach: number; medianMilliseconds: number; p95Milliseconds: number }
const PER_SECOND = 100

export async function withProbe<R>(work: (cloud: LocalCloud) => Promise<R>): Promise<R> {
  const cloud = await startLocalCloud({ functionsRoot: await buildProbe(), collections: await probeCollections() })
  try {
    return await work(cloud)
  } finally {
    await cloud.close()
  }
}
const ask = async (cloud: LocalCloud, action: string, input: object) =>
  await cloud.invoke('probe', { action, input: { now: new Date().toISOString(), ...input } }, { openid: 'bench', source: 'wx_client' }) as { refused?: string; hash?: string }
const settling = (orderId: string, partnerId: string) => ({ orderId, partnerId, actualMinutes: 60 })

/** The hold is a field of what accepting an order writes anyway, so it costs what the accept costs without it: nothing more. */
export function countOurs(): Promise<OurCount> {
  return withProbe(async (cloud) => {
    await ask(cloud, 'accept', { orderId: 'warm', minutes: 60 })
    await ask(cloud, 'settle', settling('warm', 'pt-1'))
    const counted = async (action: string, input: object) => {
      cloud.resetStats()
      await ask(cloud, action, input)
      return cloud.stats().functions.probe?.[action]?.database.total ?? 0
    }
    const accept = await counted('accept', { orderId: 'o-1', minutes: 60 })
    const settle = await counted('settle', settling('o-1', 'pt-1'))
    const repeat = await counted('settle', settling('o-1', 'pt-1'))
    const posting = await counted('space', { partnerId: 'pt-1', bookingId: 'b-1', minutes: 60 })
    return { hold: accept - 1, settle, ofThatOrder: settle - posting, repeat }
  })
}
/** Settlements at a steady rate, whether or not the earlier ones have been answered. @param partners 1: all of them on one account */
export function rush(name: string, partners: number, seconds: number): Promise<Rush> {
  return withProbe(async (cloud) => {
    const total = PER_SECOND * seconds
    const partnerOf = (index: number) => `pt-${index % partners}`
    for (let index = 0; index < total; index += 50) await Promise.all(Array.from({ length: 50 }, (_, offset) => ask(cloud, 'accept', { orderId: `o-${index + offset}`, minutes: 60 })))
    for (let index = 0; index < partners; index++) await ask(cloud, 'space', { partnerId: partnerOf(index), bookingId: 'warm', minutes: 1 })
    cloud.resetStats()
    const [took, failures]: [number[], string[]] = [[], []]
    const start = Date.now()
    const one = async (index: number) => {
      await new Promise((go) => setTimeout(go, start + (index * 1_000) / PER_SECOND - Date.now()))
      const begun = performance.now()
      const answer = await ask(cloud, 'settle', settling(`o-${index}`, partnerOf(index))).catch((error: Error) => ({ refused: error.message, hash: undefined }))
      took.push(performance.now() - begun)
      if (!answer.hash) failures.push(answer.refused ?? 'no answer')
    }
    await Promise.all(Array.from({ length: total }, (_, index) => one(index)))
    const seconds100 = (Date.now() - start) / 1_000
    const entries = cloud.read('creditPages').reduce((sum, page) => sum + (page.entries as unknown[]).length, 0)
    if (entries !== total + partners) failures.push(`${entries} entries where ${total + partners} were due`)
    took.sort((a, b) => a - b)
    const at = (share: number) => Math.round(took[Math.floor(took.length * share)] ?? 0)
    return { name, settlements: total, seconds: seconds100, failures, commandsEach: (cloud.stats().functions.probe?.settle?.database.total ?? 0) / total, medianMilliseconds: at(0.5), p95Milliseconds: at(0.95) }
  })
}
