// Privacy canaries (QUALITY, layer 8): after a set of loops everybody reads everything, and no answer, log line, message or push holds
// a word that its reader may not know. Each sink has its planted leak, which must be seen.
import { PERSONAS } from '../../../tools/seed/personas'
import { startWorld, type World } from '../../support/world'
import { dye, leaksIn, peopleOf, type Secret } from './secrets'
import { playLoops } from './story'
import { readsOf, type Read } from './sweep'

let world: World
let secrets: Secret[]
beforeAll(async () => {
  world = await startWorld()
  const dyed = await dye(world)
  secrets = [...dyed, ...await playLoops(world)]
})
afterAll(() => world.close())

/** Kinds of words that staff of c1 were answered with. */
const seenByStaff = new Set<Secret['kind']>()
const personIdOf = (persona: string) => (persona === 'visitor' ? null : `p-${persona}`)
const PRIVATE_LISTS = ['elder80', 'livingAlone', 'disabled', 'lowIncome']
/** Who may read which private list a person is on: the staff of the community (C2). */
const readsLists = (persona: string) => persona.startsWith('staff')

async function sweep(persona: string, reads: Read[]): Promise<{ answers: number; leaks: string[] }> {
  const leaks: string[] = []
  let answers = 0
  for (const { fn, action, inputs } of reads) {
    // The next minute for the next endpoint, so that no rate limit hides an answer.
    world.cloud.clock.jump(61_000)
    for (const input of inputs) {
      const envelope = await world.ask(persona, fn, action, input)
      if (envelope.ok) answers++
      else if (envelope.error.code === 'RATE_LIMITED') throw new Error(`${fn}.${action} was not answered: too many inputs for a minute`)
      const text = JSON.stringify(envelope)
      if (persona === 'staff-c1') secrets.filter((secret) => text.includes(secret.text)).forEach(({ kind }) => seenByStaff.add(kind))
      const found = [...leaksIn(world, secrets, text, personIdOf(persona)), ...(readsLists(persona) ? [] : PRIVATE_LISTS.filter((list) => text.includes(list)).map((list) => `the list ${list}`))]
      leaks.push(...found.map((leak) => `${fn}.${action} ${JSON.stringify(input)}: ${leak}`))
    }
  }
  return { answers, leaks }
}
test.each(PERSONAS.map(({ id }) => id))('%s reads everything there is, and nothing that is not theirs', async (persona) => {
  const { answers, leaks } = await sweep(persona, readsOf(world))
  expect(leaks).toEqual([])
  expect(answers).toBeGreaterThan(0)
})
test('the sweep is not idle: staff of the community were answered with every kind of word there is to find', () => {
  expect([...seenByStaff].sort()).toEqual(['address', 'code', 'comment', 'name', 'note', 'reason'])
})
test('no log line holds a word of anybody', () => {
  expect(world.logs.length).toBeGreaterThan(100)
  expect(leaksIn(world, secrets, world.logs.join('\n'), null)).toEqual([])
})
const inboxLeaks = () => (world.read('messages') as unknown as { personId: string }[]).flatMap((message) => leaksIn(world, secrets, JSON.stringify(message), message.personId))
const pushLeaks = () => world.cloud.apis.outbox.flatMap((push) => leaksIn(world, secrets, JSON.stringify(push), peopleOf(world).find(({ openid }) => openid === push.touser)?._id ?? null))
test('no message in an inbox and no push tells its reader too much', () => {
  expect(world.read('messages').length).toBeGreaterThan(5)
  expect([...inboxLeaks(), ...pushLeaks()]).toEqual([])
})

describe('a planted leak in each sink is seen', () => {
  const victim = () => peopleOf(world).find(({ _id }) => _id === 'p-resident-c1')!
  test('in an answer: an item whose description quotes a phone', async () => {
    const item = world.read('items').find(({ _id }) => _id === 'it-c2-cleaning')!
    await world.cloud.write('items', [{ ...item, description: `找 ${victim().phone}` }])
    const { leaks } = await sweep('visitor', readsOf(world).filter(({ fn, action }) => fn === 'catalog' && action === 'item'))
    await world.cloud.write('items', [item])
    expect(leaks).toEqual(['catalog.item {"itemId":"it-c2-cleaning"}: phone of p-resident-c1 to a stranger'])
  })
  test('in a log line', () => expect(leaksIn(world, secrets, `${world.logs.join('\n')}\n{"outcome":"ok","name":"${victim().name}"}`, null)).toEqual(['name of p-resident-c1 to a stranger']))
  test('in a message: an address to a partner who was only asked', async () => {
    const planted = { _id: 'm-planted', personId: 'p-worker-c3', kind: 'offer', title: '有新的邀单', body: `地址 ${victim().address}`, page: '/pages/home/index', at: world.now(), readAt: null }
    await world.cloud.write('messages', [planted])
    expect(inboxLeaks()).toEqual(['address of p-resident-c1 to p-worker-c3'])
  })
  test('in a push', () => {
    world.cloud.apis.outbox.push({ at: 0, touser: 'demo-owner-c3', template_id: 't', page: '', data: { thing1: { value: '备注雀甲' } } } as never)
    expect(pushLeaks()).toEqual(['note of p-resident-c1 to p-owner-c3'])
  })
})
