// `npm run ledger:verify` on a data folder: silent about a sound ledger, exact about a spoilt one, and it leaves the folder as it was.
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { monthOf } from '../../../cloudfunctions/credits/domain/calendar'
import type { Page } from '../../../cloudfunctions/credits/domain/page'
import { Store } from '../../../tools/local-cloud/engine/store'
import type { Document } from '../../../tools/local-cloud/engine/values'
import { documentsOf, verifyLedger } from '../../../tools/ledger-verify'
import { demoDocuments } from '../../../tools/seed/demo/demo'
import { COMMUNITY, PARTNER, startLedgerAt } from './support'

const ROOT = path.resolve(__dirname, '../../..')
const dataDir = mkdtempSync(path.join(tmpdir(), 'ledger-'))
const run = () => new Promise<{ code: number; text: string }>((done) => {
  execFile(process.execPath, ['--import', 'tsx', 'tools/ledger-verify.ts'], { cwd: ROOT, env: { ...process.env, DATA_DIR: dataDir } }, (error, stdout, stderr) => done({ code: Number(error?.code ?? 0), text: stdout + stderr }))
})
const digest = () => readdirSync(path.join(dataDir, 'database')).map((name) => createHash('sha256').update(readFileSync(path.join(dataDir, 'database', name))).digest('hex'))
/** Changes one stored page behind the ledger's back. */
async function spoil(change: (page: Page) => Page): Promise<void> {
  const store = new Store([], path.join(dataDir, 'database'))
  const [key, page] = [...store.table('creditPages').documents][0]!
  await store.write(() => ({ writes: [['creditPages', key, change(page as unknown as Page) as unknown as Document]], result: undefined }))
  await store.close()
}
beforeAll(async () => {
  const ledger = await startLedgerAt(dataDir)
  for (let index = 0; index < 5; index++) await ledger.probe('space', { partnerId: PARTNER, bookingId: `b${index}`, minutes: 30 })
  const month = monthOf(ledger.now())
  const quarter = `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`
  await ledger.cloud.clock.advance(200 * 86_400_000)
  await ledger.ask('visitor', 'credits', 'publicSheet', { communityId: COMMUNITY, quarter })
  await ledger.probe('space', { partnerId: PARTNER, bookingId: 'later', minutes: 30 })
  await ledger.close()
})
test('a sound ledger: exit 0, and not a byte of the folder changed', async () => {
  const before = digest()
  const { code, text } = await run()
  expect(text).toContain('1 accounts, 2 monthly pages, 6 entries; owed 180 minutes, prepaid 0')
  expect(code).toBe(0)
  expect(digest()).toEqual(before)
})
test('a published quarter that is not the ledger\'s is named', () => {
  const documents = documentsOf(dataDir)
  expect(documents.creditSheets).toHaveLength(1)
  const spoilt = { ...documents, creditSheets: [{ ...documents.creditSheets![0]!, closingOwedMinutes: 1 }] }
  expect(verifyLedger(spoilt).faults).toEqual([expect.stringContaining('public sheet')])
})
test('an entry changed in the store: exit 1, and it is named', async () => {
  await spoil((page) => ({ ...page, entries: page.entries.map((entry) => (entry.sequence === 3 ? { ...entry, minutes: 29, movedMinutes: 29 } : entry)) }))
  const { code, text } = await run()
  expect(text).toContain('entry 3 (booking:b2:charge): the content does not match its hash')
  expect(code).toBe(1)
})
test('the demo\'s history is sound, whenever it is made', () => {
  for (const now of ['2026-03-31T15:59:00.000Z', '2026-12-31T16:01:00.000Z']) {
    const verdict = verifyLedger(demoDocuments(Date.parse(now)))
    expect(verdict.faults).toEqual([])
    expect(verdict.entries).toBeGreaterThan(100)
  }
})
test('a confirmed order whose minutes are not in the ledger, or are others, is named; so is an entry of an order that is not there', () => {
  const demo = demoDocuments(Date.parse('2026-11-24T06:30:00.000Z'))
  const order = demo.orders!.find(({ creditHold, assignment }) => (creditHold as { status: string } | null)?.status === 'posted' && assignment)!
  const changed = (change: object) => verifyLedger({ ...demo, orders: demo.orders!.map((one) => (one === order ? { ...one, ...change } : one)) }).faults
  expect(changed({})).toEqual([])
  expect(changed({ creditHold: { ...order.creditHold as object, postedMinutes: 1_000 } })).toEqual([expect.stringMatching(new RegExp(`^order:${order._id}:settle: \\d+ minutes in the ledger, 1000 were due`))])
  expect(changed({ assignment: { ...order.assignment as object, partnerId: 'pt-none' } })).toEqual([expect.stringContaining('stand in no account'), expect.stringContaining('an entry without its order or booking')])
})
