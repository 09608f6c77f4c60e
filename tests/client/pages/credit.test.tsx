// Pages of the ledger and the fund against the local cloud: loading, nothing yet, something, refused, no network; what a share card says.
import { act, fireEvent, screen } from '@testing-library/react'
import CreditPage from '@/packages/partner/credit'
import DeskPage from '@/packages/partner/desk'
import StatementPage from '@/packages/partner/statement'
import PublicFundPage from '@/packages/resident/public-fund'
import PublicSheetPage from '@/packages/resident/public-sheet'
import CreditAccountPage from '@/packages/staff/credit-account'
import DecisionsPage from '@/packages/staff/credit-decisions'
import CreditsPage from '@/packages/staff/credits'
import FundPage from '@/packages/staff/fund'
import { callAs, openPage, setReachable, startCloud, stopCloud } from '../../support/pages'
import { platform } from '../../support/taro'

const COMMUNITY = 'd1-s1-c1'
const PARTNER = 'pt-c1-01'
beforeAll(startCloud)
afterAll(stopCloud)
const see = (text: string | RegExp) => screen.findByText(text, undefined, { timeout: 10_000 })
const press = async (name: string | RegExp) => {
  const button = await screen.findByRole('button', { name }, { timeout: 10_000 })
  await act(async () => { fireEvent.click(button) })
}
const isLoading = () => document.querySelector('.skeleton') !== null
const today = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
/** Two staff agree on something of the partner's account. */
async function signed(action: string, input: object): Promise<void> {
  const { proposalId } = await callAs<{ proposalId: string }>('staff-c1', 'credits', action, { partnerId: PARTNER, ...input })
  await callAs('staff2-c1', 'credits', 'decideProposal', { proposalId, verdict: 'sign' })
}

test('a partner that never used a room owes nothing; without a hat there is no account', async () => {
  const { unmount } = await openPage(CreditPage, 'owner-c1')
  expect(isLoading()).toBe(true)
  await see('已结清')
  await see('没有要还的')
  expect(isLoading()).toBe(false)
  unmount()
  await openPage(CreditPage, 'resident-c1')
  await see('您还不是合伙人')
})
test('staff find no account before the first entry, and ways on', async () => {
  await openPage(CreditsPage, 'staff-c1')
  await see('还没有积分账户')
  fireEvent.click(screen.getByText('签字和异议'))
  expect(platform.opened.at(-1)).toBe('to /packages/staff/credit-decisions/index')
})
test('once something is owed: balance, due day, picture in words; the statement with its first and last line', async () => {
  await signed('proposeOpening', { kind: 'openOwed', minutes: 700 })
  const { unmount } = await openPage(CreditPage, 'owner-c1')
  await see('11 小时 40 分')
  await see('已提醒')
  await see(/再还 1 小时 41 分/)
  await see(/30 天后到期/)
  expect(document.querySelector('.chart')?.getAttribute('aria-label')).toMatch(/现在欠服务 11 小时 40 分.*提醒线 10 小时，暂停线 20 小时/)
  unmount()
  const desk = await openPage(DeskPage, 'owner-c1')
  await see('积分账户：已提醒')
  desk.unmount()
  await openPage(StatementPage, 'owner-c1')
  await see('期初欠服务 · 期初转入')
  await see('+11 小时 40 分')
  await see(/校验码 [0-9A-F]{4} [0-9A-F]{4} [0-9A-F]{4}/)
  await press('上一月')
  await see('这个月没有变动')
})
test('without a network the account says so, and another try brings it', async () => {
  await openPage(CreditPage, 'owner-c1', { partnerId: PARTNER }, false)
  await see('网络不通')
  setReachable(true)
  await act(async () => fireEvent.click(screen.getByText('再试一次')))
  await see('11 小时 40 分')
})
test('a line is disputed once: asked again, then its state stands in its place', async () => {
  await openPage(StatementPage, 'owner-c1')
  const line = await see('期初欠服务 · 期初转入')
  await act(async () => { fireEvent.click(line) })
  await press('提出异议')
  expect(screen.queryByText('提出异议？')).toBeNull()
  await act(async () => { fireEvent.click(screen.getByText('时长不对')) })
  await press('提出异议')
  await see(/由社区工作人员核对/)
  await press('提出')
  await see('异议处理中')
})
test('staff see who wants a hand; the account of another community is not there', async () => {
  const { unmount } = await openPage(CreditsPage, 'staff-c1')
  await see('李师傅理发')
  await see('欠服务 11 小时 40 分')
  fireEvent.click(screen.getByText('李师傅理发'))
  expect(platform.opened.at(-1)).toBe(`to /packages/staff/credit-account/index?partnerId=${PARTNER}`)
  unmount()
  await openPage(CreditAccountPage, 'staff-c2', { partnerId: PARTNER })
  await see('没有找到，可能已经被删除')
})
test('who proposed may only take it back; a colleague signs; a dispute upheld is reversed', async () => {
  await callAs('staff-c1', 'credits', 'proposeResource', { partnerId: PARTNER, resourceKind: 'goods', quantity: 10, minutes: 60 })
  await callAs('staff-c1', 'credits', 'declareMinutes', { partnerId: PARTNER, kind: 'repayService', minutes: 30, servedOn: today() })
  const { unmount } = await openPage(DecisionsPage, 'staff-c1')
  await see(/您提的，要另一位工作人员签字/)
  expect(screen.queryByText('签字', { selector: '.button *' })).toBeNull()
  unmount()
  await openPage(DecisionsPage, 'staff2-c1')
  await see('物资 10 件，抵 1 小时')
  await press(/^签字：/)
  await press('签字')
  await see('没有等签字的')
  fireEvent.click(screen.getByText(/^补录/))
  await press('批准李师傅理发的补录')
  await press('批准')
  await see('没有等批准的补录')
  fireEvent.click(screen.getByText(/^异议/))
  await press('李师傅理发的异议成立')
  await press('成立')
  await see('没有要处理的异议')
  expect(await callAs('owner-c1', 'credits', 'account', { partnerId: PARTNER })).toMatchObject({ balanceMinutes: -90, standing: 'ok' })
})
test('the public sheet: a visitor chooses a community; the card names the community, never a partner', async () => {
  const { unmount } = await openPage(PublicSheetPage, 'visitor')
  await see('想看哪个社区？')
  unmount()
  await openPage(PublicSheetPage, 'visitor', { communityId: COMMUNITY })
  await see('团结社区公示')
  await see(/1 家伙伴/)
  expect(document.body.textContent).not.toContain('李师傅')
  expect(platform.shareCard()).toMatchObject({ title: expect.stringMatching(/^团结社区场地换服务公示：\d{4} 年第 \d 季度$/) as string, path: expect.stringContaining('communityId=d1-s1-c1') as string })
  await press('上一季度')
  await see('这个季度还没有记过时长')
})
test('the fund: empty, then what came in and who must sign; the offices above look on; anyone sees the sums', async () => {
  const { unmount } = await openPage(FundPage, 'staff-c1')
  await see('还没有记过账')
  expect(screen.queryByText('提支出')).toBeNull()
  unmount()
  await callAs('staff-c1', 'funds', 'recordIncome', { communityId: COMMUNITY, kind: 'donation', fen: 50_000, on: today(), note: '爱心捐款' })
  await callAs('staff-c1', 'funds', 'proposeSpending', { communityId: COMMUNITY, kind: 'aid', fen: 12_050, on: today(), note: '困难帮扶' })
  const second = await openPage(FundPage, 'subdistrict-s1')
  await see('+500 元')
  expect(screen.queryByText('记收入')).toBeNull()
  second.unmount()
  const third = await openPage(FundPage, 'staff2-c1')
  await see('困难帮扶 120.5 元')
  await press('签字：困难帮扶 120.5 元')
  await press('签字')
  await see('379.5 元')
  third.unmount()
  await openPage(PublicFundPage, 'visitor', { communityId: COMMUNITY })
  await see(/收入 500 元，支出 120.5 元/)
  expect(document.body.textContent).not.toContain('爱心捐款')
})
