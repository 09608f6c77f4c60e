// What is kept only for repeats goes after a month, and not before: within it a repeat still gets its old answer.
import { startWorld } from '../../support/world'

const HOME = { communityId: 'd1-s1-c1', gridId: 'd1-s1-c1-g1', name: '新邻居', address: '团结路 12 号院' }
const DAY = 86_400_000

test('answers to requests and verdicts nobody came for', async () => {
  const world = await startWorld()
  const first = await world.ask('visitor', 'identity', 'joinCommunity', HOME, 'join-and-tidy')
  await world.cloud.write('picture_verdicts', [{ _id: 'v_old', check: 'pass', at: world.now() }])
  const hourly = async (days: number) => {
    // To the next full hour: the rest of the hour leaves things alone.
    world.cloud.clock.jump(days * DAY)
    world.cloud.clock.jump(3_600_000 - (world.cloud.clock.now() % 3_600_000))
    await world.cloud.fireTimer('timers')
  }
  const kept = () => [world.read('requests').length, world.read('picture_verdicts').length]
  await hourly(29)
  expect(kept()).toEqual([1, 1])
  expect(await world.ask('visitor', 'identity', 'joinCommunity', HOME, 'join-and-tidy')).toEqual(first)
  world.cloud.clock.jump(2 * DAY + 60_000)
  await world.cloud.fireTimer('timers')
  expect(kept()).toEqual([1, 1])
  await hourly(0)
  expect(kept()).toEqual([0, 0])
  await world.close()
})
