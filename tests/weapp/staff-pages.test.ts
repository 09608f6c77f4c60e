/** @jest-environment jsdom */
// The compiled package as staff meet it: the board by lane, and one partner asked with a tap.
import { WeappCloud } from './cloud'
import { Weapp } from './runtime'

let cloud: WeappCloud
let weapp: Weapp
beforeAll(async () => {
  cloud = await WeappCloud.start('staff-c1')
  weapp = new Weapp(cloud)
})
afterAll(() => cloud.stop())

test('派单台：看得到等派单的，换一栏就换一批', async () => {
  const page = weapp.open('packages/staff/board/index')
  await page.untilText('派单台')
  await page.untilText('陪诊')
  page.fire('待确认')
  await page.until(() => cloud.calls.filter(({ action }) => action === 'board').length > 1)
  page.close()
})
test('候选：有理由，点派单就问到了伙伴', async () => {
  const board = (await cloud.call('dispatch', { action: 'board', input: { communityId: 'd1-s1-c1', lane: 'waiting' }, requestId: 'weapp-test-2' })) as { data: { items: { id: string; itemName: string }[] } }
  const order = board.data.items.find(({ itemName }) => itemName === '上门理发')!
  const page = weapp.open('packages/staff/candidates/index', { id: order.id })
  await page.untilText('近 30 天接单')
  await page.untilText('派单')
  page.fire('派单')
  await page.until(() => cloud.calls.some(({ action, code }) => action === 'offer' && code === 'ok'))
  page.close()
})
