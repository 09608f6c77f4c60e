// 场地换服务 from end to end (PRODUCT §3, B4–B15): a partner gets a room and gives it back in service, and everyone can see that it adds up.
import { sha256 } from '../../cloudfunctions/_platform/digest'
import type { Page } from '../../cloudfunctions/credits/domain/page'
import { firstFault } from '../../cloudfunctions/credits/domain/verify'
import { monthOf } from '../../cloudfunctions/credits/domain/calendar'
import { verifyLedger } from '../../tools/ledger-verify'
import { dayAhead, roomsOf } from '../functions/venues/support'
import { assertInvariants } from '../support/invariants'
import { chinaTime, loopOf, MINUTE_MS } from '../support/order-loop'
import { lifeOf } from '../support/partner-life'
import { startWorld, type World } from '../support/world'

const C1 = 'd1-s1-c1'
let world: World
beforeEach(async () => { world = await startWorld() })
afterEach(async () => {
  try {
    assertInvariants(world)
    expect(verifyLedger({ creditPages: world.read('creditPages'), creditSheets: world.read('creditSheets') }).faults).toEqual([])
  } finally {
    await world.close()
  }
})
const quarterOf = (month: string) => `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`
/** Served from code to proof in so many minutes, and confirmed. */
async function served(partnerId: string, who: string, hour: number, minutes: number): Promise<string> {
  const loop = loopOf(world)
  const orderId = await loop.place({ wishes: [chinaTime(world, hour)] })
  await loop.offer(orderId, [partnerId])
  await loop.accept(orderId, who, partnerId)
  await loop.start(orderId, who)
  world.cloud.clock.jump(minutes * MINUTE_MS)
  await loop.deliver(orderId, who)
  await loop.confirm(orderId)
  return orderId
}
/** I18: what is published is the sum of what the accounts and their statements say. */
async function sheetEqualsLedger(partnerIds: string[]): Promise<void> {
  const month = monthOf(world.now())
  const sheet = await world.as('visitor').call('credits', 'publicSheet', { communityId: C1, quarter: quarterOf(month) })
  const accounts = (await world.as('staff-c1').call('credits', 'accounts', { communityId: C1 })).items
  const statements = await Promise.all(partnerIds.map((partnerId) => world.as('staff-c1').call('credits', 'statement', { partnerId, month })))
  const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)
  expect(sheet.closingOwedMinutes).toBe(sum(accounts.map(({ balanceMinutes }) => Math.max(0, balanceMinutes))))
  expect(sheet.closingPrepaidMinutes).toBe(sum(accounts.map(({ balanceMinutes }) => Math.max(0, -balanceMinutes))))
  for (const { kind, minutes } of sheet.moved) expect([kind, minutes]).toEqual([kind, sum(statements.flatMap(({ moved }) => moved).filter((one) => one.kind === kind).map((one) => one.minutes))])
  expect(JSON.stringify(sheet)).not.toMatch(/pt-|p-/)
}

test('申请 → 审核 → 签约 → 订场地 → 签到 → 计费 → 接公益单 → 确认 → 还清 → 对账单 → 公示', async () => {
  const life = lifeOf(world)
  const rooms = roomsOf(world)
  const owner = world.as('resident2-c1')
  const staff = world.as('staff-c1')
  const handedIn = await life.apply('resident2-c1')
  const partnerId = (await life.approve(handedIn.applicationId, handedIn.version)).partnerId!
  const { agreementId } = await owner.call('agreements', 'start', { partnerId, terms: life.terms() })
  await staff.call('agreements', 'propose', { agreementId, revision: 1 })
  await life.sign('resident2-c1', agreementId)
  await life.sign('staff-c1', agreementId)
  expect(await owner.call('credits', 'account', { partnerId })).toMatchObject({ partnerName: '赵师傅修脚', balanceMinutes: 0, standing: 'ok', softMinutes: 600, hardMinutes: 1200 })

  // the room costs what the agreement says: one hour, sixty minutes
  const bookingId = await rooms.book(dayAhead(world, 2), 9, 10, { partnerId }, 'resident2-c1')
  await rooms.goTo(bookingId, 0)
  await rooms.checkIn(bookingId, 'resident2-c1')
  expect(await owner.call('credits', 'account', { partnerId })).toMatchObject({ balanceMinutes: 60, due: [{ minutes: 60, daysLeft: 30 }] })

  // free orders repay minute for minute, no more than was planned
  const first = await served(partnerId, 'resident2-c1', 9, 55)
  expect(await owner.call('orders', 'get', { orderId: first })).toMatchObject({ credit: { status: 'posted', heldMinutes: 40, postedMinutes: 40, rate: { numerator: 1, denominator: 1 } } })
  expect(await world.as('resident-c1').call('orders', 'get', { orderId: first })).toMatchObject({ credit: null })
  expect(await owner.call('credits', 'account', { partnerId })).toMatchObject({ balanceMinutes: 20 })
  const second = await served(partnerId, 'resident2-c1', 11, 19.5)
  expect(await owner.call('credits', 'account', { partnerId })).toMatchObject({ balanceMinutes: 0, due: [] })

  const month = monthOf(world.now())
  const statement = await owner.call('credits', 'statement', { partnerId, month })
  expect(statement).toMatchObject({ partnerName: '赵师傅修脚', closingMinutes: 0, lastSequence: 3, lines: [
    { businessKey: `booking:${bookingId}:charge`, signedMinutes: 60 }, { businessKey: `order:${first}:settle`, signedMinutes: -40 }, { businessKey: `order:${second}:settle`, signedMinutes: -20 },
  ] })
  expect(statement.lastHash).toBe((world.read('creditPages') as unknown as Page[]).find(({ accountId, nextPageId }) => accountId === partnerId && !nextPageId)!.closing.hash)
  await sheetEqualsLedger([partnerId])
  // and it still is when the quarter is over, whatever comes later
  world.cloud.clock.jump(100 * 24 * 60 * MINUTE_MS)
  expect(await world.as('visitor').call('credits', 'publicSheet', { communityId: C1, quarter: quarterOf(month) })).toMatchObject({ isFinal: true, accounts: 1, closingOwedMinutes: 0, closingPrepaidMinutes: 0 })
})
test('记错了可以提出异议；投诉成立的订单，社区收回一次；多出来的可以捐给社区，公示跟着变', async () => {
  const rooms = roomsOf(world)
  const partnerId = 'pt-c1-01'
  const owner = world.as('owner-c1')
  const staff = world.as('staff-c1')
  const bookingId = await rooms.book(dayAhead(world, 2), 9, 11)
  await rooms.goTo(bookingId, 0)
  await rooms.checkIn(bookingId)
  const month = monthOf(world.now())
  const charge = `booking:${bookingId}:charge`
  const { disputeId } = await owner.call('credits', 'disputeLine', { partnerId, businessKey: charge, month, reason: 'notUsed' })
  expect((await staff.call('credits', 'disputes', { communityId: C1 })).items).toMatchObject([{ id: disputeId, partnerName: '李师傅理发', reason: 'notUsed' }])
  await staff.call('credits', 'decideDispute', { disputeId, verdict: 'upheld' })
  expect(await owner.call('credits', 'statement', { partnerId, month })).toMatchObject({ closingMinutes: 0, lines: [{ businessKey: charge, signedMinutes: 60 }, { businessKey: `reverse:${charge}`, signedMinutes: -60, memo: 'disputeUpheld' }], disputes: [{ businessKey: charge, status: 'upheld' }] })

  const orderId = await served(partnerId, 'owner-c1', 9, 40)
  expect(await owner.call('credits', 'account', { partnerId })).toMatchObject({ balanceMinutes: -40 })
  const takeBack = { partnerId, businessKey: `order:${orderId}:settle`, reason: 'complaintUpheld' as const }
  expect(await staff.call('credits', 'reverse', takeBack)).toEqual(await world.as('staff2-c1').call('credits', 'reverse', takeBack))
  expect(await world.refusal('owner-c1', 'credits', 'donate', { partnerId, minutes: 1 })).toBe('CREDIT_NOT_ENOUGH')

  await served(partnerId, 'owner-c1', 11, 30.5)
  expect(await world.refusal('owner-c1', 'credits', 'donate', { partnerId, minutes: 32 })).toBe('CREDIT_NOT_ENOUGH')
  const requestId = 'gift-of-owner-1'
  const gift = () => owner.call('credits', 'donate', { partnerId, minutes: 30 }, requestId)
  expect(await gift()).toEqual(await gift())
  expect(await owner.call('credits', 'account', { partnerId })).toMatchObject({ balanceMinutes: -1 })
  await sheetEqualsLedger([partnerId])
})
test('年前的欠账由两位工作人员转入，只能转入一次；两个人同时处理一项提议，只有一个算数', async () => {
  const partnerId = 'pt-c1-03'
  const [one, two] = [world.as('staff-c1'), world.as('staff2-c1')]
  const { proposalId } = await one.call('credits', 'proposeOpening', { partnerId, kind: 'openOwed', minutes: 300 })
  expect(await world.refusal('staff-c1', 'credits', 'decideProposal', { proposalId, verdict: 'sign' })).toBe('CREDIT_SAME_PERSON')
  const answers = await Promise.all([world.refusal('staff2-c1', 'credits', 'decideProposal', { proposalId, verdict: 'sign' }), world.refusal('staff-c1', 'credits', 'decideProposal', { proposalId, verdict: 'reject' })])
  expect([...answers].sort()).toEqual(['CREDIT_PROPOSAL_CLOSED', 'ok'])
  if (answers[0] !== 'ok') {
    const again = await one.call('credits', 'proposeOpening', { partnerId, kind: 'openOwed', minutes: 300 })
    await two.call('credits', 'decideProposal', { proposalId: again.proposalId, verdict: 'sign' })
  }
  expect(await world.as('group-c1').call('credits', 'account', { partnerId })).toMatchObject({ balanceMinutes: 300 })
  expect(await world.refusal('staff-c1', 'credits', 'proposeOpening', { partnerId, kind: 'openPrepaid', minutes: 10 })).toBe('CREDIT_ACCOUNT_OPENED')
  const pages = (world.read('creditPages') as unknown as Page[]).filter(({ accountId }) => accountId === partnerId)
  expect(firstFault(pages, sha256)).toBeNull()
})
test('欠多了先提醒；逾期太久，以后的时段暂停、今天的照常；补上就恢复，合伙人和社区都收到消息', async () => {
  const rooms = roomsOf(world)
  const life = lifeOf(world)
  const partnerId = 'pt-c1-01'
  const two = world.as('staff2-c1')
  const signed = async (action: 'proposeOpening' | 'proposeResource', input: object) => {
    const { proposalId } = await world.as('staff-c1').call('credits', action, { partnerId, ...input } as never) as { proposalId: string }
    await two.call('credits', 'decideProposal', { proposalId, verdict: 'sign' })
  }
  await signed('proposeOpening', { kind: 'openOwed', minutes: 700 })
  expect(life.inbox('p-owner-c1').at(-1)).toMatchObject({ title: '欠的服务时长要留意了', body: expect.stringMatching(/^欠服务 700 分钟，最早的一笔 \d+ 月 \d+ 日到期。/) })
  expect(life.inbox('p-staff2-c1').at(-1)?.body).toMatch(/^李师傅理发：欠服务 700 分钟/)

  world.cloud.clock.jump(30 * 24 * 60 * MINUTE_MS)
  const [today, tomorrow] = [await rooms.book(life.dayIn(15), 10, 11), await rooms.book(life.dayIn(16), 10, 11)]
  await rooms.goTo(today, -20)
  expect(life.inbox('p-owner-c1').map(({ title }) => title)).toEqual(expect.arrayContaining(['以后的场地时段先暂停', '场地预订暂停了']))
  expect([rooms.booking(today).status, rooms.booking(tomorrow).status]).toEqual(['approved', 'held'])
  expect(await rooms.refused(life.dayIn(3), 10, 11)).toBe('BOOKING_CREDIT_HELD')
  await rooms.minutes(20)
  expect(await rooms.checkIn(today)).toMatchObject({ status: 'checkedIn' })

  await signed('proposeResource', { resourceKind: 'books', quantity: 200, minutes: 700 })
  await rooms.minutes(1)
  expect(rooms.booking(tomorrow)).toMatchObject({ status: 'approved' })
  expect(life.inbox('p-owner-c1').map(({ title }) => title)).toEqual(expect.arrayContaining(['欠的服务补上了，场地时段恢复', '场地预订恢复了']))
  expect(world.read('creditAccounts').find(({ _id }) => _id === partnerId)).toMatchObject({ standing: 'ok', changes: [{ to: 'warned' }, { to: 'held', overdueDays: 15 }, { to: 'ok' }] })
})
test('预存有上限：多出来的当晚作废，只作废一次，对账单上写得清楚', async () => {
  const partnerId = 'pt-c1-01'
  const { proposalId } = await world.as('staff-c1').call('credits', 'proposeResource', { partnerId, resourceKind: 'goods', quantity: 50, minutes: 2_500 })
  await world.as('staff2-c1').call('credits', 'decideProposal', { proposalId, verdict: 'sign' })
  await world.cloud.fireTimer('timers')
  for (const days of [1, 1]) {
    world.cloud.clock.jump(days * 24 * 60 * MINUTE_MS)
    await world.cloud.fireTimer('timers', 2)
  }
  const { lines, closingMinutes } = await world.as('owner-c1').call('credits', 'statement', { partnerId, month: monthOf(world.now()) })
  expect(closingMinutes).toBe(-2_400)
  expect(world.read('creditPages').flatMap(({ entries }) => entries as { kind: string }[]).filter(({ kind }) => kind === 'expire')).toMatchObject([{ minutes: 100, memo: 'tooOld', by: 'system' }])
  expect(lines.every(({ balanceMinutes }) => balanceMinutes <= 0)).toBe(true)
})
