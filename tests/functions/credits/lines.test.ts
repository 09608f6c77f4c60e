// Time travel over the two lines (B11) and the life of prepaid credit (B14): notice → hold → cure → release, each noticed once.
import { PARTNER, startLedger } from './support'

let ledger: Awaited<ReturnType<typeof startLedger>>
beforeAll(async () => { ledger = await startLedger() })
afterAll(() => ledger.close())
const DAY = 86_400_000
const days = (count: number) => ledger.cloud.clock.advance(count * DAY)
interface Sweep { changes: { partnerId: string; change: { from: string; to: string } }[] }
/** What the nightly sweep would tell, run twice at once as a timer may. */
async function told(): Promise<string[]> {
  const sweeps = await Promise.all([1, 2].map(() => ledger.probe('sweepAccounts', { after: '' }))) as unknown as Sweep[]
  return sweeps.flatMap(({ changes }) => changes).map(({ change: { from, to } }) => `${from} → ${to}`)
}
const standing = async () => (await ledger.probe('standing', { partnerId: PARTNER }) as unknown as { standing: string }).standing
const serve = (orderId: string, minutes: number) => ledger.probe('service', { partnerId: PARTNER, orderId, minutes, occurredAt: ledger.now(), workerId: 'w', residentId: 'r', confirmerId: 'r', partnerPeople: ['w'], residentPartnerIds: [], isVerified: true })

test('a debt grows old: notice when it is overdue, future slots held after the days of grace, released when it is made good', async () => {
  await ledger.probe('space', { partnerId: PARTNER, bookingId: 'b1', minutes: 120 })
  expect(await told()).toEqual([])
  await days(31)
  expect(await standing()).toBe('warned')
  expect(await told()).toEqual(['ok → warned'])
  expect(await told()).toEqual([])
  await days(15)
  expect(await told()).toEqual(['warned → held'])
  await serve('o1', 119)
  expect(await told()).toEqual([])
  expect(await standing()).toBe('held')
  await serve('o2', 1)
  expect(await standing()).toBe('ok')
  expect(await told()).toEqual(['held → ok'])
  expect(ledger.read('creditAccounts').find(({ _id }) => _id === PARTNER)).toMatchObject({ standing: 'ok', changes: [{ to: 'warned', overdueDays: 1 }, { to: 'held', overdueDays: 16 }, { to: 'ok', owedMinutes: 0 }] })
})
test('a debt grows large: soft line, hard line, and no release between them', async () => {
  await ledger.probe('space', { partnerId: PARTNER, bookingId: 'b2', minutes: 1_200 })
  expect(await told()).toEqual(['ok → held'])
  await serve('o3', 300)
  expect(await standing()).toBe('held')
  await serve('o4', 301)
  expect(await told()).toEqual(['held → ok'])
})
test('prepaid credit above the cap expires once a month, and what is too old expires', async () => {
  await serve('o5', 599 + 2_500)
  await told()
  expect(ledger.balanceOf(PARTNER)).toBe(-2_400)
  await serve('o6', 50)
  await told()
  expect(ledger.balanceOf(PARTNER)).toBe(-2_450)
  await days(31)
  await told()
  expect(ledger.balanceOf(PARTNER)).toBe(-2_400)
  await days(366)
  await told()
  expect(ledger.balanceOf(PARTNER)).toBe(0)
  expect(ledger.entriesOf(PARTNER).filter(({ kind }) => kind === 'expire').map(({ movedMinutes }) => movedMinutes)).toEqual([100, 50, 2_400])
  expect(ledger.faults()).toEqual([])
})
