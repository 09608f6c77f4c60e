// Posting through the real SDK on the local cloud, by many instances at once: two commands an entry, one entry a cause, no lost update.
import { PARTNER, startLedger } from './support'

let ledger: Awaited<ReturnType<typeof startLedger>>
beforeAll(async () => { ledger = await startLedger() })
afterAll(() => ledger.close())
const DAY = 86_400_000

test('an entry costs one read and one write once the month has its page; the repeat one read', async () => {
  await ledger.probe('space', { partnerId: PARTNER, bookingId: 'b0', minutes: 60 })
  ledger.cloud.resetStats()
  const first = await ledger.probe('space', { partnerId: PARTNER, bookingId: 'b1', minutes: 90 })
  expect(ledger.cloud.stats().functions.probe?.space?.database).toMatchObject({ read: 1, write: 1, transaction: 0, total: 2 })
  ledger.cloud.resetStats()
  expect(await ledger.probe('space', { partnerId: PARTNER, bookingId: 'b1', minutes: 90 })).toEqual(first)
  expect(ledger.cloud.stats().functions.probe?.space?.database).toMatchObject({ total: 1 })
})
test('the same cause with other minutes is refused, not answered', async () => {
  expect(await ledger.probe('space', { partnerId: PARTNER, bookingId: 'b1', minutes: 91 })).toEqual({ refused: 'CREDIT_CAUSE_REUSED' })
})
test('a new account opens once, whoever comes first', async () => {
  const all = await Promise.all(Array.from({ length: 12 }, (_, index) => ledger.probe('space', { partnerId: 'pt-new', bookingId: `n${index % 6}`, minutes: 10 })))
  expect(all.map(({ refused }) => refused)).toEqual(all.map(() => undefined))
  expect(ledger.entriesOf('pt-new')).toHaveLength(6)
  expect(ledger.balanceOf('pt-new')).toBe(60)
})
test('60 charges at once from 8 instances, each asked twice: 60 entries, every minute counted', async () => {
  const before = ledger.balanceOf(PARTNER)!
  const calls = Array.from({ length: 120 }, (_, index) => ledger.probe('space', { partnerId: PARTNER, bookingId: `race${index % 60}`, minutes: 1 + (index % 60) }))
  const answers = await Promise.all(calls)
  for (let index = 0; index < 60; index++) expect(answers[index]!.hash).toBe(answers[index + 60]!.hash)
  expect(ledger.balanceOf(PARTNER)! - before).toBe((60 * 61) / 2)
  expect(ledger.faults()).toEqual([])
})
test('the turn of a month under fire: one successor, the chain goes on, and a late repeat finds its entry behind it', async () => {
  const cause = { partnerId: PARTNER, bookingId: 'late', minutes: 30, occurredAt: ledger.now() }
  const posted = await ledger.probe('space', cause)
  await ledger.cloud.clock.advance(40 * DAY)
  await Promise.all(Array.from({ length: 30 }, (_, index) => ledger.probe('space', { partnerId: PARTNER, bookingId: `month${index}`, minutes: 5 })))
  await ledger.cloud.clock.advance(40 * DAY)
  await ledger.probe('space', { partnerId: PARTNER, bookingId: 'next', minutes: 5 })
  expect(await ledger.probe('space', cause)).toEqual(posted)
  expect(ledger.pagesOf(PARTNER)).toHaveLength(3)
  expect(ledger.faults()).toEqual([])
})
test('settling an order twice at once and once more later: the hold resolves once, one entry of the lesser minutes', async () => {
  await ledger.probe('accept', { orderId: 'o1', minutes: 60 })
  const settle = () => ledger.probe('settle', { orderId: 'o1', partnerId: 'pt-settle', actualMinutes: 75 })
  const [one, two] = await Promise.all([settle(), settle()])
  expect(two.hash).toBe(one.hash)
  expect((await settle()).hash).toBe(one.hash)
  expect(ledger.entriesOf('pt-settle')).toHaveLength(1)
  expect(one).toMatchObject({ kind: 'repayService', movedMinutes: 60, businessKey: 'order:o1:settle' })
})
test('reversed at most once, from several instances at once', async () => {
  const cause = { partnerId: 'pt-settle', businessKey: 'order:o1:settle', occurredAt: ledger.entriesOf('pt-settle')[0]!.occurredAt }
  const answers = await Promise.all(Array.from({ length: 6 }, () => ledger.probe('reverse', cause)))
  expect(new Set(answers.map(({ hash }) => hash)).size).toBe(1)
  expect(ledger.balanceOf('pt-settle')).toBe(0)
  expect(await ledger.probe('reverse', { ...cause, businessKey: 'reverse:order:o1:settle' })).toEqual({ refused: 'CREDIT_ENTRY_FIXED' })
  expect(await ledger.probe('reverse', { ...cause, businessKey: 'order:o9:settle' })).toEqual({ refused: 'CREDIT_ENTRY_UNKNOWN' })
})
test('gifts never exceed what is prepaid, however many at once', async () => {
  await ledger.probe('service', { partnerId: 'pt-gift', orderId: 'g', minutes: 100, occurredAt: ledger.now(), workerId: 'w', residentId: 'r', confirmerId: 'r', partnerPeople: ['w'], residentPartnerIds: [], isVerified: true })
  const gifts = await Promise.all(Array.from({ length: 8 }, (_, index) => ledger.probe('donate', { partnerId: 'pt-gift', donationId: `g${index}`, minutes: 30 })))
  expect(gifts.filter(({ refused }) => refused === 'CREDIT_NOT_ENOUGH')).toHaveLength(5)
  expect(ledger.balanceOf('pt-gift')).toBe(-10)
})
describe('who may not earn from whom (B15)', () => {
  const serve = (orderId: string, workerId: string, residentId: string, more: object = {}) => ledger.probe('service', {
    partnerId: `pt-of-${workerId}`, orderId, minutes: 40, occurredAt: ledger.now(), workerId, residentId, confirmerId: residentId, partnerPeople: [workerId], residentPartnerIds: [], isVerified: true, ...more,
  })
  test('service to oneself or one\'s own partner is written down and weighs nothing', async () => {
    expect(await serve('s1', 'ann', 'bob', { partnerPeople: ['ann', 'bob'] })).toMatchObject({ memo: 'selfService', isDeclared: true, movedMinutes: 0 })
    expect(await serve('s2', 'ann', 'carl')).toMatchObject({ memo: 'order', isDeclared: false, movedMinutes: 40 })
  })
  test('minutes that no code and no second person vouch for weigh nothing', async () => {
    expect(await serve('s3', 'ann', 'carl', { isVerified: false })).toMatchObject({ memo: 'filledIn', isDeclared: true, movedMinutes: 0 })
  })
  test('A serves B, then B serves A: the second waits for a person', async () => {
    await serve('l1', 'dan', 'eve')
    expect(await serve('l2', 'eve', 'dan', { residentPartnerIds: ['pt-of-dan'] })).toMatchObject({ memo: 'pairLoop', isDeclared: true, movedMinutes: 0 })
  })
})
test.each([
  ['appends without its condition', { file: 'pages-store.ts', find: "{ 'closing.hash': to.closing.hash, nextPageId: null }", replace: '{ nextPageId: null }' }],
  ['takes any answer of the store for a yes', { file: 'pages-store.ts', find: 'closing: command.set(closing) })', replace: 'closing: command.set(closing) }).then(() => true)' }],
  ['does not look for the cause', { file: 'posting.ts', find: 'if (before) return before', replace: '' }],
])('control: a ledger that %s is found out', async (_name, mutation) => {
  const broken = await startLedger(mutation)
  await broken.probe('space', { partnerId: PARTNER, bookingId: 'first', minutes: 1 })
  // Every instance is awake, so that they meet.
  await Promise.all(Array.from({ length: 24 }, (_, index) => broken.probe('standing', { partnerId: `pt-${index}` })))
  const answers = await Promise.allSettled(Array.from({ length: 40 }, (_, index) => broken.probe('space', { partnerId: PARTNER, bookingId: `race${index % 20}`, minutes: 5 })))
  const isSound = broken.faults().length === 0 && broken.entriesOf(PARTNER).length === 21 && answers.every(({ status }) => status === 'fulfilled')
  expect(isSound).toBe(false)
  await broken.close()
})
