/** @jest-environment jsdom */
// The compiled package as staff meet it: the board by lane, one partner asked with a tap, and the life of partners.
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
test('候选：有理由，点一下就按推荐开始询问', async () => {
  const board = (await cloud.call('dispatch', { action: 'board', input: { communityId: 'd1-s1-c1', lane: 'waiting' }, requestId: 'weapp-test-2' })) as { data: { items: { id: string; itemName: string }[] } }
  const order = board.data.items.find(({ itemName }) => itemName === '上门理发')!
  const page = weapp.open('packages/staff/candidates/index', { id: order.id })
  await page.untilText('近 30 天接单')
  await page.untilText('派单')
  page.fire('派单')
  await page.until(() => cloud.calls.some(({ action, code }) => action === 'climb' && code === 'ok'))
  page.close()
})
const ask = async <T>(fn: string, action: string, input: object) => ((await cloud.call(fn, { action, input, requestId: `weapp-test-${action}` })) as { data: T }).data
test('合伙人：名单、要处理的事、申请和普查的门', async () => {
  const page = weapp.open('packages/staff/partners/index')
  await page.untilText('入驻申请')
  await page.untilText('已提出退出')
  page.fire('商户普查')
  await page.until(() => weapp.shown.some(({ what }) => what === '/packages/staff/census/index'))
  page.close()
})
test('商户普查：217 家，一页一页来，换一栏就换一批', async () => {
  const page = weapp.open('packages/staff/census/index')
  await page.untilText('全部 217')
  await page.untilText('邀请入驻')
  page.fire('不考虑 20')
  await page.until(() => cloud.calls.filter(({ action }) => action === 'merchants').length > 1)
  page.close()
})
test('审核申请：证件在，退回要写原因', async () => {
  const { items } = await ask<{ items: { id: string; name: string }[] }>('admission', 'applications', { communityId: 'd1-s1-c1', status: 'submitted' })
  const list = weapp.open('packages/staff/applications/index')
  await list.untilText(items[0]!.name)
  list.close()
  const page = weapp.open('packages/staff/application/index', { id: items[0]!.id })
  await page.untilText('健康证')
  page.fire('退回补充')
  await page.untilText('退回补充？')
  page.close()
})
test.each<[page: string, query: Record<string, string>, text: string]>([
  ['partner', { id: 'pt-c1-34' }, '已提出退出'], ['exit', { id: 'pt-c1-34' }, '开始办理'], ['agreement', { partnerId: 'pt-c1-01' }, '第 2 版'],
  ['credits', {}, '需要关注'], ['credit-account', { partnerId: 'pt-c1-01' }, '收下资源'], ['credit-decisions', {}, '补录'], ['fund', {}, '等签字的支出'], ['plan', { communityId: 'd1-s1-c1' }, '按伙伴'],
])('%s 打开就有数据', async (name, query, text) => {
  const page = weapp.open(`packages/staff/${name}/index`, query)
  await page.untilText(text)
  page.close()
})
