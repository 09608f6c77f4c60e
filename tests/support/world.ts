// A district of its own for a test: real bundles, real SDK, the demo's standing part, a clock that the test moves.
import { randomBytes } from 'node:crypto'
import type { AllContracts } from '../../contract/all'
import type { HatDoc } from '../../cloudfunctions/_platform/people'
import type { Endpoint, Envelope, Input, Output } from '../../contract/kernel'
import { collectionSpecs } from '../../tools/collections'
import { startLocalCloud, type LocalCloud, type LocalCloudOptions } from '../../tools/local-cloud/start-local-cloud'
import { baseDocuments, hatsOf } from '../../tools/seed/base'
import { PERSONAS } from '../../tools/seed/personas'

type Fn = keyof AllContracts
type Action<F extends Fn> = keyof AllContracts[F] & string
type Of<F extends Fn, A extends Action<F>> = AllContracts[F][A] extends Endpoint ? AllContracts[F][A] : never
export type World = Awaited<ReturnType<typeof startWorld>>
export const newRequestId = () => `t-${randomBytes(8).toString('hex')}`

export class Refused extends Error {
  constructor(readonly code: string, readonly data: unknown) {
    super(code)
  }
}
export async function startWorld(options: Partial<LocalCloudOptions> = {}) {
  const logs: string[] = []
  const cloud: LocalCloud = await startLocalCloud({
    functionsRoot: process.env.TEST_FUNCTIONS!, collections: await collectionSpecs(), personas: PERSONAS, personaHats: hatsOf, testClock: true,
    functionEnvironment: { THROW_UNDECLARED: '1' }, onLog: (line) => logs.push(line), ...options,
  })
  for (const [collection, documents] of Object.entries(baseDocuments())) await cloud.write(collection, documents)
  const openidOf = (persona: string) => PERSONAS.find(({ id }) => id === persona)!.openid
  /** The envelope, whatever it is; `requestId` to repeat a call. */
  const ask = async (persona: string, fn: string, action: string, input: unknown, requestId = newRequestId()) =>
    (await cloud.invoke(fn, { action, input, requestId }, { openid: openidOf(persona), source: 'wx_client' })) as Envelope<Record<string, unknown>>
  /** The data of a call that should succeed; throws Refused with the code otherwise. */
  const as = (persona: string) => ({
    async call<F extends Fn, A extends Action<F>>(fn: F, action: A, input: Input<Of<F, A>>, requestId?: string): Promise<Output<Of<F, A>>> {
      const envelope = await ask(persona, fn, action, input, requestId)
      if (!envelope.ok) throw new Refused(envelope.error.code, envelope.error.data)
      return envelope.data as Output<Of<F, A>>
    },
  })
  /** The code a call is refused with. */
  const refusal = async (persona: string, fn: string, action: string, input: unknown) => {
    const envelope = await ask(persona, fn, action, input)
    return envelope.ok ? 'ok' : envelope.error.code
  }
  /** Puts a further hat on the persona, whoever may give it. */
  const wear = async (persona: string, hat: HatDoc) => {
    const person = cloud.read('people').find(({ _id }) => _id === `p-${persona}`) as { _id: string; hats: HatDoc[]; version: number }
    await cloud.write('people', [{ ...person, hats: [...person.hats, hat], version: person.version + 1 }])
  }
  return { cloud, ask, as, refusal, wear, logs, read: cloud.read, now: () => new Date(cloud.clock.now()).toISOString(), close: () => cloud.close() }
}
