/** @jest-environment jsdom */
// The compiled package where the ledger is read: a partner's account, a statement taken along as a file, a line disputed; the public pages.
import { chinaDay } from '../../cloudfunctions/_platform/china-time'
import { WeappCloud } from './cloud'
import { Weapp } from './runtime'

let cloud: WeappCloud
let weapp: Weapp
beforeAll(async () => {
  cloud = await WeappCloud.start('owner-c1')
  weapp = new Weapp(cloud)
  const partner = { partnerId: 'pt-c1-01' }
  const { businessKey } = await cloud.prepare<{ businessKey: string }>('staff-c1', 'credits', 'declareMinutes', { ...partner, kind: 'repayService', minutes: 35, servedOn: chinaDay(new Date().toISOString()) })
  const { waiting } = await cloud.prepare<{ waiting: { businessKey: string; occurredAt: string }[] }>('staff-c1', 'credits', 'account', partner)
  await cloud.prepare('staff2-c1', 'credits', 'approveDeclared', { ...partner, businessKey, occurredAt: waiting.find((one) => one.businessKey === businessKey)!.occurredAt })
})
afterAll(() => cloud.stop())

test('积分账户：余额、到期、怎么还，门通到对账单', async () => {
  const page = weapp.open('packages/partner/credit/index')
  await page.untilText('李师傅理发')
  await page.untilText('怎么还')
  page.fire('对账单')
  await page.until(() => weapp.shown.some(({ what }) => what.startsWith('/packages/partner/statement/index?partnerId=')))
  page.close()
})
test('对账单：表格写成文件发出去，一笔可以提异议', async () => {
  const page = weapp.open('packages/partner/statement/index')
  await page.untilText('期末')
  await page.untilText('−35 分')
  page.fire('发送表格')
  await page.until(() => weapp.shown.some(({ how, what }) => how === 'share' && /^wxfile:\/\/usr\/对账单-.*\.csv$/.test(what)))
  expect(page.text()).not.toContain('打印')
  page.fire('−35 分')
  await page.untilText('说说哪里不对')
  page.fire('时长不对')
  // The button can be pressed once a reason stands.
  await page.until(() => document.querySelector('[class*="choice-chip--on"]') !== null)
  page.fire('提出异议')
  await page.untilText('由社区工作人员核对')
  page.close()
})
test.each<[page: string, text: string]>([['public-sheet', '账怎么算'], ['public-fund', '季度开始']])('%s 谁都能看', async (name, text) => {
  const page = weapp.open(`packages/resident/${name}/index`, { communityId: 'd1-s1-c1' })
  await page.untilText(text)
  page.close()
})
