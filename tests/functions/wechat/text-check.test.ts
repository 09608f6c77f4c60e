// How the other functions ask for verdicts: one call for all texts, each distinct text once, the verdicts in the order of the question.
import { checkTexts } from '../../../cloudfunctions/_platform/text-check'
import { actAs, becomeInstance } from '../../support/instance'
import { startWorld, type World } from '../../support/world'

let world: World
beforeAll(async () => {
  world = await startWorld()
  becomeInstance(world)
  actAs('demo-resident-c1')
})
beforeEach(() => world.cloud.resetStats())
afterAll(() => world.close())
const check = (...texts: (string | null | undefined)[]) => checkTexts('demo-resident-c1', texts)

test('absent and empty texts pass without a call', async () => {
  expect(await check(undefined, '', null)).toEqual(['pass', 'pass', 'pass'])
  expect(world.cloud.stats().totals.functionCalls).toBe(0)
})
test('verdicts stand where the texts stood, the same text asked for once', async () => {
  expect(await check('理发', undefined, '疑似测试', '理发', '疑似测试')).toEqual(['pass', 'pass', 'review', 'pass', 'review'])
  expect(world.cloud.stats().totals).toMatchObject({ functionCalls: 1, openapi: 2, databaseOperations: 0 })
})
test('one risky text refuses the request', async () => {
  await expect(check('理发', '这是违规测试')).rejects.toMatchObject({ code: 'TEXT_REFUSED' })
})
test('without a verdict nothing passes', async () => {
  world.cloud.apis.fail('security.msgSecCheck', 61010)
  await expect(check('理发')).rejects.toMatchObject({ code: 'TEXT_CHECK_UNAVAILABLE' })
  await expect(check('一', '二', '三', '四', '五', '六', '七')).rejects.toMatchObject({ code: 'TEXT_CHECK_UNAVAILABLE' })
})
