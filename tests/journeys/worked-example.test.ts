// docs/architecture.md tells the truth: its worked example is played against a fresh gateway and answers what stands there.
// UPDATE_WORKED_EXAMPLE=1 writes the answers of this run into the document, for reading before they are committed.
import { assertInvariants } from '../support/invariants'
import { comparable, Player, PLAYED_AT, readSteps, writeReplies } from '../support/worked-example'
import { startWorld, type World } from '../support/world'

let world: World
beforeAll(async () => {
  world = await startWorld()
  world.cloud.clock.jump(Date.parse(PLAYED_AT) - Date.parse(world.now()))
})
afterAll(() => world.close())

test('从点单到评价：文档里的每一步都能在本地网关上照做，回答和写的一样', async () => {
  const player = new Player(world.cloud.url)
  const replies: unknown[] = []
  for (const step of readSteps()) replies.push(await player.play(step))
  if (process.env.UPDATE_WORKED_EXAMPLE === '1') writeReplies(replies)
  readSteps().forEach(({ title, reply }, index) => expect([title, comparable(replies[index])]).toEqual([title, comparable(reply)]))
  assertInvariants(world)
})
test('the example is whole: every step of the loop is in it, each with its reply', () => {
  const steps = readSteps()
  const loop = ['place', 'board', 'candidates', 'offer', 'partnerTasks', 'accept', 'get', 'start', 'deliver', 'confirm', 'inbox']
  expect([...new Set(steps.flatMap(({ body }) => (typeof body.action === 'string' ? [body.action] : [])))]).toEqual(expect.arrayContaining(loop))
  expect(steps.filter(({ body }) => 'persona' in body)).toHaveLength(3)
  expect(steps.at(-1)?.reply).toMatchObject({ ok: true })
})
test('a reply that differs in one word is seen', () => {
  const [step] = readSteps().slice(-1)
  const changed = JSON.parse(JSON.stringify(step!.reply).replace('completed', 'delivered')) as unknown
  expect(comparable(changed)).not.toEqual(comparable(step!.reply))
})
