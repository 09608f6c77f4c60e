// The community fund on the local cloud: two signatures, one effect per request, never below zero under races, a public quarter that adds up.
import type { FundLine } from '../../../cloudfunctions/funds/domain/fund'
import { startWorld, type World } from '../../support/world'

const COMMUNITY = 'd1-s1-c1'
let world: World
beforeEach(async () => { world = await startWorld() })
afterEach(() => world.close())
const today = () => new Date(Date.parse(world.now()) + 8 * 3_600_000).toISOString().slice(0, 10)
const income = (fen: number, persona = 'staff-c1') => world.as(persona).call('funds', 'recordIncome', { communityId: COMMUNITY, kind: 'donation', fen, on: today(), note: '爱心捐款' })
const spending = (fen: number) => ({ communityId: COMMUNITY, kind: 'activity' as const, fen, on: today(), note: '重阳节活动' })
const propose = async (fen: number, persona = 'staff-c1') => (await world.as(persona).call('funds', 'proposeSpending', spending(fen))).proposalId
const codeOf = async (persona: string, action: string, input: object, requestId?: string) => {
  const answer = await world.ask(persona, 'funds', action, input, requestId)
  return answer.ok ? 'ok' : answer.error.code
}
const lines = () => (world.read('fundLines') as unknown as FundLine[]).sort((a, b) => a.sequence - b.sequence)
const isWhole = () => lines().every(({ sequence, fen, balanceFen }, at) => sequence === at + 1 && balanceFen >= 0 && balanceFen === (lines()[at - 1]?.balanceFen ?? 0) + fen)

test('a spending is written when a second person signs it, not before and not by the first', async () => {
  await income(10_000)
  const proposalId = await propose(3_000)
  expect(lines()).toHaveLength(1)
  expect(await codeOf('staff-c1', 'decideSpending', { proposalId, verdict: 'sign' })).toBe('FUND_SAME_PERSON')
  expect(await codeOf('staff2-c1', 'decideSpending', { proposalId, verdict: 'sign' })).toBe('ok')
  expect(lines().at(-1)).toMatchObject({ kind: 'activity', fen: -3_000, balanceFen: 7_000 })
  expect(await codeOf('staff2-c1', 'decideSpending', { proposalId, verdict: 'reject' })).toBe('FUND_SPENDING_CLOSED')
})
test('the same request again has one effect and the same answer', async () => {
  const input = { communityId: COMMUNITY, kind: 'donation', fen: 500, on: today(), note: '爱心捐款' }
  const [first, second] = [await world.ask('staff-c1', 'funds', 'recordIncome', input, 'request-income'), await world.ask('staff-c1', 'funds', 'recordIncome', input, 'request-income')]
  expect(first).toEqual(second)
  const ask = { ...spending(500) }
  await world.ask('staff-c1', 'funds', 'proposeSpending', ask, 'request-propose')
  const proposalId = String(world.read('fundSpendings')[0]!._id)
  await world.ask('staff2-c1', 'funds', 'decideSpending', { proposalId, verdict: 'sign' }, 'request-sign')
  // The money is gone: a repeat must still hear what it heard before.
  expect(await codeOf('staff-c1', 'proposeSpending', ask, 'request-propose')).toBe('ok')
  expect(await codeOf('staff2-c1', 'decideSpending', { proposalId, verdict: 'sign' }, 'request-sign')).toBe('ok')
  expect(lines()).toHaveLength(2)
})
test('of many spendings signed at once only as many are written as the money bears', async () => {
  await income(10_000)
  const proposals = await Promise.all(Array.from({ length: 5 }, () => propose(3_000)))
  const codes = await Promise.all(proposals.map((proposalId) => codeOf('staff2-c1', 'decideSpending', { proposalId, verdict: 'sign' })))
  expect(codes.filter((code) => code === 'ok')).toHaveLength(3)
  expect(new Set(codes)).toEqual(new Set(['ok', 'FUND_NOT_ENOUGH']))
  expect(lines().at(-1)).toMatchObject({ balanceFen: 1_000 })
  expect(isWhole()).toBe(true)
})
test('money that comes in at once from many hands makes one chain', async () => {
  const codes = await Promise.all(Array.from({ length: 6 }, (_, at) => codeOf(at % 2 ? 'staff-c1' : 'staff2-c1', 'recordIncome', { communityId: COMMUNITY, kind: 'donation', fen: 100 + at, on: today(), note: '爱心捐款' })))
  expect(codes.every((code) => code === 'ok')).toBe(true)
  expect(lines()).toHaveLength(6)
  expect(isWhole()).toBe(true)
})
test('signed and refused at once: one of the two happens', async () => {
  await income(10_000)
  const proposalId = await propose(3_000)
  const codes = await Promise.all([codeOf('staff2-c1', 'decideSpending', { proposalId, verdict: 'sign' }), codeOf('staff-c1', 'decideSpending', { proposalId, verdict: 'reject' })])
  expect(codes.sort()).toEqual(['FUND_SPENDING_CLOSED', 'ok'])
  const isSigned = world.read('fundSpendings')[0]!.status === 'signed'
  expect(lines()).toHaveLength(isSigned ? 2 : 1)
})
test('a mistake is reversed once, also when two see it at the same time, and never below zero', async () => {
  const { lineId } = await income(10_000)
  const reverse = (persona: string) => codeOf(persona, 'reverseLine', { lineId, reason: '记错了' })
  expect((await Promise.all([reverse('staff-c1'), reverse('staff2-c1')])).sort()).toEqual(['FUND_LINE_FIXED', 'ok'])
  expect(lines().at(-1)).toMatchObject({ kind: 'reversal', fen: -10_000, balanceFen: 0, reverses: 1 })
  const { lineId: later } = await income(2_000)
  const proposalId = await propose(1_500)
  await world.as('staff2-c1').call('funds', 'decideSpending', { proposalId, verdict: 'sign' })
  expect(await codeOf('staff-c1', 'reverseLine', { lineId: later, reason: '记错了' })).toBe('FUND_NOT_ENOUGH')
  expect(isWhole()).toBe(true)
})
test('words are checked before they are kept; tomorrow has not happened', async () => {
  expect(await codeOf('staff-c1', 'recordIncome', { communityId: COMMUNITY, kind: 'donation', fen: 100, on: today(), note: '违规测试' })).toBe('TEXT_REFUSED')
  expect(await codeOf('staff-c1', 'recordIncome', { communityId: COMMUNITY, kind: 'donation', fen: 100, on: '2031-01-01', note: '爱心捐款' })).toBe('INPUT_INVALID')
  expect(lines()).toEqual([])
})
test('a grid of the community has no fund of its own', async () => {
  expect(await codeOf('staff-c1', 'recordIncome', { communityId: `${COMMUNITY}-g1`, kind: 'donation', fen: 100, on: today(), note: '爱心捐款' })).toBe('NOT_FOUND')
})
test('the public quarter adds up, holds no words and no person, and is the same for everybody', async () => {
  await income(10_000)
  const proposalId = await propose(2_500)
  await world.as('staff2-c1').call('funds', 'decideSpending', { proposalId, verdict: 'sign' })
  const quarterOf = (day: string) => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`
  const quarter = quarterOf(today())
  const seen = await world.ask('visitor', 'funds', 'publicFund', { communityId: COMMUNITY, quarter })
  expect(seen).toMatchObject({ ok: true, data: { openingFen: 0, moved: [{ kind: 'donation', fen: 10_000 }, { kind: 'activity', fen: -2_500 }], closingFen: 7_500, lines: 2, isFinal: false } })
  expect(JSON.stringify(seen)).not.toMatch(/重阳|爱心|p-staff/)
  world.cloud.clock.jump(100 * 86_400_000)
  expect(await world.ask('visitor', 'funds', 'publicFund', { communityId: COMMUNITY, quarter })).toMatchObject({ ok: true, data: { closingFen: 7_500, isFinal: true } })
  expect(await world.ask('resident-c1', 'funds', 'publicFund', { communityId: COMMUNITY, quarter: quarterOf(today()) })).toMatchObject({ ok: true, data: { openingFen: 7_500, moved: [], closingFen: 7_500 } })
  expect(await codeOf('visitor', 'publicFund', { communityId: COMMUNITY, quarter: '2031-Q1' })).toBe('CREDIT_QUARTER_FUTURE')
})
test('lines come newest first and go on by cursor; the offices above look on', async () => {
  for (let at = 0; at < 23; at++) await income(100 + at)
  const first = await world.as('subdistrict-s1').call('funds', 'lines', { communityId: COMMUNITY })
  expect(first.items).toHaveLength(20)
  const rest = await world.as('subdistrict-s1').call('funds', 'lines', { communityId: COMMUNITY, cursor: first.nextCursor! })
  expect([...first.items, ...rest.items].map(({ sequence }) => sequence)).toEqual(Array.from({ length: 23 }, (_, at) => 23 - at))
})
test('the offices above read the sums and not the words', async () => {
  await income(10_000)
  const notes = async (persona: string) => (await world.as(persona).call('funds', 'lines', { communityId: COMMUNITY })).items.map(({ note, fen }) => [!!note, fen])
  expect([await notes('staff-c1'), await notes('subdistrict-s1'), await notes('district-d1')]).toEqual([[[true, 10_000]], [[false, 10_000]], [[false, 10_000]]])
})
