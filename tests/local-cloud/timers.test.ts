// Timer triggers: cron of seven fields in China time, in order, at least once, perhaps twice, perhaps late (PLATFORM §1.12).
import { nextAt } from '../../tools/local-cloud/timers/timers'
import { functionsFolder, startWithSdk, type Loose } from './support'

const timer = (cron: string) => ({ triggers: [{ name: 'tick', type: 'timer', config: cron }] })
/** Keeps what it was called with; asked by a client it tells. `now` is read as functions of the product read it. */
const KEEPER = `const seen = []
exports.main = async (event) => {
  if (!event.Type) return seen.splice(0)
  seen.push({ event, at: new Date(Date.now() + Number(process.env.LOCAL_CLOCK_OFFSET_MS ?? 0)).toISOString(), who: process.env.WX_OPENID, source: process.env.TCB_SOURCE })
}`
let world: Awaited<ReturnType<typeof startWithSdk>>
beforeAll(async () => {
  world = await startWithSdk({
    testClock: true, maxInstances: 1,
    functionsRoot: functionsFolder({
      hourly: { code: KEEPER, config: timer('0 0 * * * * *') }, nightly: { code: KEEPER, config: timer('0 30 2 * * * *') }, failing: { code: 'exports.main = async () => { throw new Error("timer") }', config: timer('0 */10 * * * * *') }, idle: { code: KEEPER },
    }),
  })
})
afterAll(() => world.cloud.close())
const seenBy = (name: string) => world.cloud.invoke(name, {}, { openid: 'o1', source: 'wx_client' }) as Promise<Loose[]>

test.each<[string, string, string, string]>([
  ['every hour', '0 0 * * * * *', '2026-01-01T00:59:59.000Z', '2026-01-01T01:00:00.000Z'], ['02:30 in China', '0 30 2 * * * *', '2026-01-01T00:00:00.000Z', '2026-01-01T18:30:00.000Z'],
  ['midnight in China', '0 0 0 * * * *', '2026-01-01T15:00:00.000Z', '2026-01-01T16:00:00.000Z'], ['every 15 seconds', '*/15 * * * * * *', '2026-01-01T00:00:01.000Z', '2026-01-01T00:00:15.000Z'],
  ['the first of a month', '0 0 9 1 * * *', '2026-01-15T00:00:00.000Z', '2026-02-01T01:00:00.000Z'], ['mondays', '0 0 9 * * MON *', '2026-01-01T00:00:00.000Z', '2026-01-05T01:00:00.000Z'],
  ['a year', '0 0 0 1 1 * 2028', '2026-01-01T00:00:00.000Z', '2027-12-31T16:00:00.000Z'], ['never again', '0 0 0 1 1 * 2020', '2026-01-01T00:00:00.000Z', 'never'],
])('cron: %s', (_name, cron, after, expected) => {
  const next = nextAt(cron, Date.parse(after))
  expect(next === Infinity ? 'never' : new Date(next).toISOString()).toBe(expected)
})
test.each(['0 0 * * * *', '* * * * *', 'sometimes', ''])('a cron that is not of seven fields is refused: "%s"', (cron) => {
  expect(() => nextAt(cron, 0)).toThrow()
})
test('under the test clock each timer fires at its instant, in order, and time passes for functions too', async () => {
  await seenBy('hourly')
  await seenBy('nightly')
  await world.cloud.clock.advance(24 * 3600_000)
  const [hourly, nightly] = [await seenBy('hourly'), await seenBy('nightly')]
  expect(hourly).toHaveLength(24)
  expect(hourly.map(({ at }) => at).every((at, i, all) => at.slice(14, 19) === '00:00' && (i === 0 || Date.parse(at) - Date.parse(all[i - 1]!) >= 3599_000))).toBe(true)
  expect(nightly.map(({ at }) => at.slice(11, 16))).toEqual(['18:30'])
})
test('a timer is nobody, and says what it is by SOURCE', async () => {
  await seenBy('hourly')
  await world.cloud.clock.advance(3600_000)
  const [call] = await seenBy('hourly')
  expect(call).toMatchObject({ event: { Type: 'Timer', TriggerName: 'tick' }, source: 'wx_trigger' })
  expect([call.who, call.event.userInfo]).toEqual([undefined, undefined])
})
test('trap 11: a client can send an event that looks like a timer\'s; SOURCE gives it away', async () => {
  await seenBy('idle')
  await world.cloud.invoke('idle', { Type: 'Timer', TriggerName: 'tick' }, { openid: 'o1', source: 'wx_client' })
  expect((await seenBy('idle'))[0]).toMatchObject({ source: 'wx_client', who: 'o1' })
})
test('a timer that fails stops neither the clock nor the others', async () => {
  await seenBy('hourly')
  await world.cloud.clock.advance(3600_000)
  expect(await seenBy('hourly')).toHaveLength(1)
})
test('a timer may come twice at once, out of turn', async () => {
  await seenBy('nightly')
  await world.cloud.fireTimer('nightly', 2)
  expect(await seenBy('nightly')).toHaveLength(2)
  await expect(world.cloud.fireTimer('idle')).rejects.toThrow('no timer')
})
test('a timer may come late', async () => {
  await seenBy('nightly')
  world.cloud.timers.lateMilliseconds = 20 * 60_000
  await world.cloud.clock.advance(24 * 3600_000)
  world.cloud.timers.lateMilliseconds = 0
  expect((await seenBy('nightly')).map(({ at }) => at.slice(11, 16))).toEqual(['18:50'])
})
