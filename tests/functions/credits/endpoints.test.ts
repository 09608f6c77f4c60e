// The credit function as partners, staff and the public use it: own rows only, two people where two must agree, the same answer to a repeat.
import { addDays, dayOf, monthOf } from '../../../cloudfunctions/credits/domain/calendar'
import { newRequestId } from '../../support/world'
import { COMMUNITY, PARTNER, startLedger } from './support'

let ledger: Awaited<ReturnType<typeof startLedger>>
beforeAll(async () => {
  ledger = await startLedger()
  await ledger.probe('space', { partnerId: PARTNER, bookingId: 'b1', minutes: 200, rate: { numerator: 3, denominator: 2 } })
  await ledger.probe('space', { partnerId: 'pt-c1-02', bookingId: 'b2', minutes: 60 })
})
afterAll(() => ledger.close())
const month = () => monthOf(ledger.now())
const refusal = (persona: string, action: string, input: object) => ledger.refusal(persona, 'credits', action, input)
interface Result { proposalId: string; status: string; businessKey: string; disputeId: string; signedMinutes: number }

test('a partner sees what is owed, when it is due and the balance over time', async () => {
  const account = await ledger.call<{ due: { minutes: number; daysLeft: number }[]; points: object[] }>('owner-c1', 'account', { partnerId: PARTNER })
  expect(account).toMatchObject({ balanceMinutes: 300, standing: 'ok', overdueMinutes: 0, due: [{ minutes: 300, daysLeft: 30 }] })
  expect(account.points.at(-1)).toMatchObject({ balanceMinutes: 300 })
  expect(await ledger.call('owner-c2', 'account', { partnerId: 'pt-c2-01' })).toMatchObject({ balanceMinutes: 0, due: [], points: [] })
})
test.each<[string, string, object]>([
  ['owner-c2', 'account', { partnerId: PARTNER }], ['owner-c2', 'statement', { partnerId: PARTNER, month: '2026-10' }], ['staff-c2', 'statement', { partnerId: PARTNER, month: '2026-10' }],
  ['staff-c2', 'accounts', { communityId: COMMUNITY }], ['staff-c2', 'proposals', { communityId: COMMUNITY }], ['staff-c2', 'proposeWriteOff', { partnerId: PARTNER, minutes: 5 }],
  ['staff-c2', 'declareMinutes', { partnerId: PARTNER, kind: 'repayService', minutes: 5, servedOn: '2026-10-01' }], ['subdistrict-s2', 'exportCsv', { partnerId: PARTNER, month: '2026-10' }],
  ['staff-c2', 'reverse', { partnerId: PARTNER, businessKey: 'booking:b1:charge', month: '2026-10' }], ['staff-c1', 'statement', { partnerId: 'pt-none', month: '2026-10' }],
])('%s asking for %s of others is told that there is nothing (I25)', async (persona, action, input) => {
  expect(await refusal(persona, action, input)).toBe('NOT_FOUND')
})
test.each([['resident-c1', 'account', { partnerId: PARTNER }], ['owner-c1', 'accounts', { communityId: COMMUNITY }], ['subdistrict-s1', 'reverse', { partnerId: PARTNER, businessKey: 'booking:b1:charge', month: '2026-10' }], ['visitor', 'statement', { partnerId: PARTNER, month: '2026-10' }]])('%s may not %s', async (persona, action, input) => {
  expect(await refusal(persona, action, input)).toBe('PERMISSION_DENIED')
})
test('the statement is the page, for the partner and for every office above it', async () => {
  const statement = await ledger.call('owner-c1', 'statement', { partnerId: PARTNER, month: month() })
  expect(statement).toMatchObject({ openingMinutes: 0, closingMinutes: 300, lastSequence: 1, lines: [{ businessKey: 'booking:b1:charge', minutes: 200, signedMinutes: 300 }], moved: [{ kind: 'chargeSpace', minutes: 300 }] })
  for (const persona of ['staff-c1', 'subdistrict-s1', 'district-d1']) expect(await ledger.call(persona, 'statement', { partnerId: PARTNER, month: month() })).toEqual(statement)
  const csv = await ledger.call<{ text: string }>('staff-c1', 'exportCsv', { partnerId: PARTNER, month: month() })
  expect(csv.text).toContain('使用场地,场地使用,已核实,200,300,300,booking:b1:charge')
  expect(JSON.stringify(statement) + csv.text).not.toMatch(/p-staff|s-1/)
})
test('a resource is valued once, signed by another, posted once', async () => {
  const requestId = newRequestId()
  const propose = () => ledger.call<Result>('staff-c1', 'proposeResource', { partnerId: PARTNER, resourceKind: 'books', quantity: 40, minutes: 120 }, requestId)
  const { proposalId } = await propose()
  expect((await propose()).proposalId).toBe(proposalId)
  expect(await ledger.call('staff2-c1', 'proposals', { communityId: COMMUNITY })).toMatchObject({ items: [{ id: proposalId, minutes: 120, isMine: false }] })
  expect(await refusal('staff-c1', 'decideProposal', { proposalId, verdict: 'sign' })).toBe('CREDIT_SAME_PERSON')
  const sign = () => ledger.call('staff2-c1', 'decideProposal', { proposalId, verdict: 'sign' })
  const before = ledger.balanceOf(PARTNER)!
  const answers = await Promise.all([sign(), sign(), sign()])
  for (const answer of answers) expect(answer).toEqual({ proposalId, status: 'posted' })
  expect(ledger.balanceOf(PARTNER)).toBe(before - 120)
  expect(await refusal('staff2-c1', 'decideProposal', { proposalId, verdict: 'reject' })).toBe('CREDIT_PROPOSAL_CLOSED')
})
test('a rejected proposal stays rejected and moves nothing', async () => {
  const { proposalId } = await ledger.call<Result>('staff-c1', 'proposeResource', { partnerId: PARTNER, resourceKind: 'goods', quantity: 1, minutes: 60 })
  const before = ledger.balanceOf(PARTNER)
  expect(await ledger.call('staff2-c1', 'decideProposal', { proposalId, verdict: 'reject' })).toMatchObject({ status: 'rejected' })
  expect(await refusal('staff2-c1', 'decideProposal', { proposalId, verdict: 'sign' })).toBe('CREDIT_PROPOSAL_CLOSED')
  expect(ledger.balanceOf(PARTNER)).toBe(before)
})
test('a write-off stays within the debt, even when the debt shrinks before it is signed', async () => {
  expect(await refusal('staff-c1', 'proposeWriteOff', { partnerId: 'pt-c1-02', minutes: 61 })).toBe('CREDIT_NOT_ENOUGH')
  const { proposalId } = await ledger.call<Result>('staff-c1', 'proposeWriteOff', { partnerId: 'pt-c1-02', minutes: 60 })
  await ledger.call('staff2-c1', 'reverse', { partnerId: 'pt-c1-02', businessKey: 'booking:b2:charge', month: month(), minutes: 20 })
  expect(await refusal('staff2-c1', 'decideProposal', { proposalId, verdict: 'sign' })).toBe('CREDIT_NOT_ENOUGH')
  expect(ledger.balanceOf('pt-c1-02')).toBe(40)
  const second = await ledger.call<Result>('staff-c1', 'proposeWriteOff', { partnerId: 'pt-c1-02', minutes: 40 })
  await ledger.call('staff2-c1', 'decideProposal', { proposalId: second.proposalId, verdict: 'sign' })
  expect(ledger.balanceOf('pt-c1-02')).toBe(0)
})
test('declared minutes weigh nothing until another staff member approves, once (I19)', async () => {
  const before = ledger.balanceOf(PARTNER)!
  const requestId = newRequestId()
  const servedOn = `${month()}-01`
  const declare = () => ledger.call<Result>('staff-c1', 'declareMinutes', { partnerId: PARTNER, kind: 'repayService', minutes: 45, servedOn }, requestId)
  const { businessKey } = await declare()
  expect(await declare()).toMatchObject({ businessKey, signedMinutes: 0 })
  expect(ledger.balanceOf(PARTNER)).toBe(before)
  const { waiting } = await ledger.call<{ waiting: { businessKey: string; occurredAt: string }[] }>('owner-c1', 'account', { partnerId: PARTNER })
  expect(waiting).toMatchObject([{ businessKey, minutes: 45 }])
  const input = { partnerId: PARTNER, businessKey, occurredAt: waiting[0]!.occurredAt }
  expect(await refusal('staff-c1', 'approveDeclared', input)).toBe('CREDIT_SAME_PERSON')
  const approve = () => ledger.call<Result>('staff2-c1', 'approveDeclared', input)
  expect(await approve()).toMatchObject({ signedMinutes: -45 })
  expect(await approve()).toMatchObject({ signedMinutes: -45 })
  expect(ledger.balanceOf(PARTNER)).toBe(before - 45)
})
test.each([['tomorrow', 1], ['before the quarter', -93]])('minutes of %s are not filled in', async (_name, days) => {
  const servedOn = addDays(dayOf(ledger.now()), days)
  expect(await refusal('staff-c1', 'declareMinutes', { partnerId: PARTNER, kind: 'repayService', minutes: 45, servedOn })).toBe('INPUT_INVALID')
})
test('a disputed line that is upheld is reversed once; another line stays when its dispute is rejected', async () => {
  await ledger.probe('space', { partnerId: PARTNER, bookingId: 'd1', minutes: 30 })
  await ledger.probe('space', { partnerId: PARTNER, bookingId: 'd2', minutes: 30 })
  const before = ledger.balanceOf(PARTNER)!
  const dispute = (key: string) => ledger.call<Result>('owner-c1', 'disputeLine', { partnerId: PARTNER, businessKey: key, month: month(), reason: 'notUsed' })
  const [one, two] = [await dispute('booking:d1:charge'), await dispute('booking:d2:charge')]
  expect(await dispute('booking:d1:charge')).toEqual(one)
  expect(await refusal('owner-c1', 'disputeLine', { partnerId: PARTNER, businessKey: 'booking:none:charge', month: month(), reason: 'notUsed' })).toBe('CREDIT_ENTRY_UNKNOWN')
  expect(await ledger.call('staff-c1', 'disputes', { communityId: COMMUNITY })).toMatchObject({ items: expect.arrayContaining([expect.objectContaining({ id: one.disputeId })]) })
  const uphold = () => ledger.call('staff-c1', 'decideDispute', { disputeId: one.disputeId, verdict: 'upheld' })
  expect(await uphold()).toEqual(await uphold())
  await ledger.call('staff-c1', 'decideDispute', { disputeId: two.disputeId, verdict: 'rejected' })
  expect(await refusal('staff2-c1', 'decideDispute', { disputeId: one.disputeId, verdict: 'rejected' })).toBe('CREDIT_PROPOSAL_CLOSED')
  expect(ledger.balanceOf(PARTNER)).toBe(before - 30)
})
test('a part taken back before: the dispute is not upheld, stays open, and the sweep marks nothing that did not happen', async () => {
  await ledger.probe('space', { partnerId: PARTNER, bookingId: 'd3', minutes: 90 })
  const { disputeId } = await ledger.call<Result>('owner-c1', 'disputeLine', { partnerId: PARTNER, businessKey: 'booking:d3:charge', month: month(), reason: 'wrongMinutes' })
  await ledger.call('staff-c1', 'reverse', { partnerId: PARTNER, businessKey: 'booking:d3:charge', month: month(), minutes: 10 })
  const before = ledger.balanceOf(PARTNER)
  const stored = () => ledger.read('creditDisputes').find(({ _id }) => _id === disputeId)!
  expect(await refusal('staff-c1', 'decideDispute', { disputeId, verdict: 'upheld' })).toBe('CREDIT_PARTLY_REVERSED')
  expect(stored()).toMatchObject({ status: 'open', isReversed: false })
  // Upheld in the same instant as the part was taken back: the sweep finds it and opens it again.
  await ledger.cloud.write('creditDisputes', [{ ...stored(), status: 'upheld', decidedBy: 'p-staff-c1', decidedAt: ledger.now() }])
  await ledger.cloud.clock.advance(120_000)
  await ledger.probe('sweepDecisions', {})
  expect(stored()).toMatchObject({ status: 'open', isReversed: false, decidedBy: null })
  expect(ledger.balanceOf(PARTNER)).toBe(before)
  expect(await ledger.call('staff-c1', 'decideDispute', { disputeId, verdict: 'rejected' })).toMatchObject({ status: 'rejected' })
})
test('what two people signed no one person takes back; the partner disputes it and staff decide', async () => {
  const { proposalId } = await ledger.call<Result>('staff-c1', 'proposeResource', { partnerId: PARTNER, resourceKind: 'books', quantity: 1, minutes: 25 })
  await ledger.call('staff2-c1', 'decideProposal', { proposalId, verdict: 'sign' })
  const [before, businessKey] = [ledger.balanceOf(PARTNER)!, `proposal:${proposalId}:acceptResource`]
  expect(await refusal('staff-c1', 'reverse', { partnerId: PARTNER, businessKey })).toBe('CREDIT_NEEDS_TWO')
  expect(ledger.balanceOf(PARTNER)).toBe(before)
  const { disputeId } = await ledger.call<Result>('owner-c1', 'disputeLine', { partnerId: PARTNER, businessKey, month: month(), reason: 'wrongMinutes' })
  await ledger.call('staff-c1', 'decideDispute', { disputeId, verdict: 'upheld' })
  expect(ledger.balanceOf(PARTNER)).toBe(before + 25)
})
test('a request that asks for something else under the same number is refused', async () => {
  const requestId = newRequestId()
  const resource = { partnerId: PARTNER, resourceKind: 'books', quantity: 4, minutes: 12 }
  const { proposalId } = await ledger.call<Result>('staff-c1', 'proposeResource', resource, requestId)
  for (const other of [{ minutes: 1_200 }, { partnerId: 'pt-c1-02' }, { quantity: 400 }, { resourceKind: 'goods' }]) {
    await expect(ledger.call('staff-c1', 'proposeResource', { ...resource, ...other }, requestId)).rejects.toThrow('REQUEST_ID_REUSED')
  }
  await ledger.call('staff2-c1', 'decideProposal', { proposalId, verdict: 'reject' })
})
describe('staff who belong to the partner', () => {
  const hatsOf = (hats: (hats: object[]) => object[]) => {
    const person = ledger.read('people').find(({ _id }) => _id === 'p-staff-c1') as unknown as { _id: string; hats: object[] }
    return ledger.cloud.write('people', [{ ...person, hats: hats(person.hats) }])
  }
  const MEMBER = { hat: 'partner', unitId: COMMUNITY, partnerId: PARTNER, partnerName: '李师傅理发', role: 'owner' }
  beforeAll(() => hatsOf((hats) => [...hats, MEMBER]))
  afterAll(() => hatsOf((hats) => hats.slice(0, -1)))

  test.each<[string, () => object]>([
    ['proposeResource', () => ({ resourceKind: 'books', quantity: 1, minutes: 5 })], ['proposeOpening', () => ({ kind: 'openPrepaid', minutes: 5 })], ['proposeWriteOff', () => ({ minutes: 1 })],
    ['declareMinutes', () => ({ kind: 'repayService', minutes: 5, servedOn: dayOf(ledger.now()) })], ['approveDeclared', () => ({ businessKey: 'declare:none', occurredAt: ledger.now() })],
    ['reverse', () => ({ businessKey: 'booking:b1:charge' })],
  ])('do not %s in their own matter', async (action, input) => {
    expect(await refusal('staff-c1', action, { partnerId: PARTNER, ...input() })).toBe('OWN_MATTER')
  })
  test('neither sign for themselves nor decide their own dispute, but read their account and act for others', async () => {
    const { proposalId } = await ledger.call<Result>('staff2-c1', 'proposeResource', { partnerId: PARTNER, resourceKind: 'books', quantity: 1, minutes: 5_000 })
    for (const verdict of ['sign', 'reject']) expect(await refusal('staff-c1', 'decideProposal', { proposalId, verdict })).toBe('OWN_MATTER')
    const { disputeId } = await ledger.call<Result>('staff-c1', 'disputeLine', { partnerId: PARTNER, businessKey: 'booking:b1:charge', month: month(), reason: 'notUsed' })
    expect(await refusal('staff-c1', 'decideDispute', { disputeId, verdict: 'upheld' })).toBe('OWN_MATTER')
    expect(await refusal('staff-c1', 'account', { partnerId: PARTNER })).toBe('ok')
    expect(await refusal('staff-c1', 'proposeResource', { partnerId: 'pt-c1-02', resourceKind: 'books', quantity: 1, minutes: 5 })).toBe('ok')
    await ledger.call('staff2-c1', 'decideDispute', { disputeId, verdict: 'rejected' })
  })
})
test('what was signed or upheld and then cut short is posted by the sweep, once', async () => {
  const { proposalId } = await ledger.call<Result>('staff-c1', 'proposeResource', { partnerId: PARTNER, resourceKind: 'goods', quantity: 2, minutes: 15 })
  const [proposal] = ledger.read('creditProposals').filter(({ _id }) => _id === proposalId)
  await ledger.cloud.write('creditProposals', [{ ...proposal!, status: 'signed', decidedBy: 'p-staff2-c1', decidedAt: ledger.now() }])
  const before = ledger.balanceOf(PARTNER)!
  await ledger.probe('sweepDecisions', {})
  expect(ledger.balanceOf(PARTNER)).toBe(before)
  await ledger.cloud.clock.advance(120_000)
  await Promise.all([ledger.probe('sweepDecisions', {}), ledger.probe('sweepDecisions', {})])
  expect(ledger.balanceOf(PARTNER)).toBe(before - 15)
})
test('staff see every account of the community and what looks odd; the public sheet equals them', async () => {
  const { items } = await ledger.call<{ items: { partnerId: string; balanceMinutes: number }[] }>('staff-c1', 'accounts', { communityId: COMMUNITY })
  expect(items.map(({ partnerId }) => partnerId)).toEqual([PARTNER, 'pt-c1-02'])
  const quarter = `${month().slice(0, 4)}-Q${Math.ceil(Number(month().slice(5)) / 3)}`
  const sheet = await ledger.call<{ closingOwedMinutes: number; closingPrepaidMinutes: number; moved: { kind: string; minutes: number }[] }>('visitor', 'publicSheet', { communityId: COMMUNITY, quarter })
  const total = items.reduce((sum, { balanceMinutes }) => sum + balanceMinutes, 0)
  expect(sheet.closingOwedMinutes - sheet.closingPrepaidMinutes).toBe(total)
  expect(sheet.moved.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(total)
  expect(sheet).toMatchObject({ isFinal: false, accounts: 2 })
  expect(JSON.stringify(sheet)).not.toContain('pt-')
  expect(await refusal('visitor', 'publicSheet', { communityId: COMMUNITY, quarter: '2099-Q1' })).toBe('CREDIT_QUARTER_FUTURE')
})
test('a finished quarter is computed once and kept; later entries do not touch it', async () => {
  const quarter = `${month().slice(0, 4)}-Q${Math.ceil(Number(month().slice(5)) / 3)}`
  await ledger.cloud.clock.advance(100 * 86_400_000)
  const first = await ledger.call('visitor', 'publicSheet', { communityId: COMMUNITY, quarter })
  expect(first).toMatchObject({ isFinal: true, accounts: 2 })
  await ledger.probe('space', { partnerId: PARTNER, bookingId: 'after', minutes: 500 })
  expect(await ledger.call('visitor', 'publicSheet', { communityId: COMMUNITY, quarter })).toEqual(first)
  expect(ledger.read('creditSheets')).toHaveLength(1)
  expect(ledger.faults()).toEqual([])
})
