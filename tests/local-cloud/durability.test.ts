// Nothing acknowledged is lost: kill -9 under load, an end torn at every byte, snapshot and journal, one process per folder.
import { spawn, type ChildProcess } from 'node:child_process'
import { appendFileSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Store, type StoredWrite } from '../../tools/local-cloud/engine/store'
import { startLocalCloud } from '../../tools/local-cloud/start-local-cloud'
import { functionsFolder } from './support'

const SPECS = [{ name: 'totals' }, { name: 'rows' }]
const made: string[] = []
const children: ChildProcess[] = []
function newFolder(): string {
  made.push(mkdtempSync(path.join(tmpdir(), 'durable-')))
  return made.at(-1)!
}
afterAll(() => {
  for (const child of children) child.kill('SIGKILL')
  for (const folder of made) rmSync(folder, { recursive: true, force: true })
})
const journalOf = (folder: string) => path.join(folder, readdirSync(folder).find((name) => name.startsWith('journal'))!)
const put = (store: Store, ...writes: [string, string, object | null][]) => store.write(() => ({ writes: writes.map(([collection, id, fields]): StoredWrite => [collection, `s${id}`, fields && { _id: id, ...fields }]), result: undefined }))
const contentOf = (store: Store) => [...store.commits()].sort().join('\n')
/** Opens, reads all, closes. */
async function contentIn(folder: string): Promise<string> {
  const store = new Store(SPECS, folder)
  const content = contentOf(store)
  await store.close()
  return content
}
/** Starts the writer; resolves with what it had acknowledged when it was killed, after `acks` lines. */
function killedAfter(folder: string, acks: number): Promise<Map<string, number>> {
  const child = spawn(process.execPath, ['--import', 'tsx', path.join(__dirname, 'durable-writer.ts'), folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  children.push(child)
  let text = ''
  return new Promise((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      text += String(chunk)
      if (text.split('\n').length > acks) child.kill('SIGKILL')
    })
    child.on('close', () => {
      const acknowledged = new Map<string, number>()
      const lines = text.split('\n').slice(0, -1)
      if (lines[0] === 'open') acknowledged.set('open', 1)
      for (const line of lines.slice(1)) acknowledged.set(line.split(' ')[1]!, Number(line.split(' ')[2]))
      resolve(acknowledged)
    })
  })
}
test('8 × kill -9 under load: nothing acknowledged is lost, nothing is half there, the stale lock does not hold', async () => {
  const folder = newFolder()
  let snapshots = 0
  for (let round = 0; round < 8; round++) {
    const acknowledged = await killedAfter(folder, 50 + 13 * round)
    expect(acknowledged.get('open')).toBe(1)
    acknowledged.delete('open')
    expect(acknowledged.size).toBeGreaterThan(0)
    expect(existsSync(path.join(folder, 'lock'))).toBe(true)
    const store = new Store(SPECS, path.join(folder, 'database'))
    const number = (key: string) => Number(store.read('totals', key)?.n ?? 0)
    for (let writer = 0; writer < 8; writer++) {
      const n = number(`sleft${writer}`)
      expect(n).toBeGreaterThanOrEqual(acknowledged.get(String(writer)) ?? 0)
      expect(number(`sright${writer}`)).toBe(n)
      const rows = [...store.table('rows').documents.keys()].filter((key) => key.startsWith(`s${writer}-`))
      expect(rows).toHaveLength(n)
      expect(store.read('rows', `s${writer}-${n}`)?._id).toBe(n > 0 ? `${writer}-${n}` : undefined)
    }
    await store.close()
    snapshots = Number(/\d+/.exec(path.basename(journalOf(path.join(folder, 'database'))))?.[0])
  }
  expect(snapshots).toBeGreaterThan(2)
})
test('an end torn at any byte of the last record loses that record and no more, never half of it, and writing goes on', async () => {
  const whole = newFolder()
  const store = new Store(SPECS, whole)
  await put(store, ['totals', 'a', { n: 1, text: '字' }])
  const before = contentOf(store)
  const start = readFileSync(journalOf(whole)).length
  await put(store, ['totals', 'a', { n: 2, text: '二' }], ['totals', 'b', { n: 2 }], ['rows', 'c', null])
  const after = contentOf(store)
  await store.close()
  const end = readFileSync(journalOf(whole)).length
  for (let cut = start; cut <= end; cut++) {
    const torn = newFolder()
    cpSync(whole, torn, { recursive: true })
    truncateSync(journalOf(torn), cut)
    const opened = new Store(SPECS, torn)
    expect(contentOf(opened)).toBe(cut === end ? after : before)
    await put(opened, ['rows', 'next', { n: 3 }])
    const next = contentOf(opened)
    await opened.close()
    expect(await contentIn(torn)).toBe(next)
  }
})
test.each([['zeros', Buffer.alloc(300)], ['rubbish without an end', Buffer.from('deadbeef [["totals","sa",{"_id"')], ['a line with a wrong sum', Buffer.from('00000000 [["totals","sa",null]]\n')]])('%s after the last record are cut off', async (_name, rubbish) => {
  const folder = newFolder()
  const store = new Store(SPECS, folder)
  await put(store, ['totals', 'a', { n: 1 }])
  const content = contentOf(store)
  await store.close()
  appendFileSync(journalOf(folder), rubbish)
  expect(await contentIn(folder)).toBe(content)
})
test('damage before whole records is no torn end: the store does not open and cuts nothing', async () => {
  const folder = newFolder()
  const store = new Store(SPECS, folder)
  for (let n = 0; n < 3; n++) await put(store, ['totals', 'a', { n }])
  await store.close()
  const bytes = readFileSync(journalOf(folder))
  bytes[20] = bytes[20]! ^ 1
  writeFileSync(journalOf(folder), bytes)
  expect(() => new Store(SPECS, folder)).toThrow(/damaged at byte 0/)
  expect(readFileSync(journalOf(folder))).toEqual(bytes)
})
test('a damaged snapshot does not open', async () => {
  const folder = newFolder()
  const store = new Store(SPECS, folder, false, 100)
  for (let n = 0; n < 20; n++) await put(store, ['totals', `t${n}`, { n }])
  await store.close()
  const snapshot = path.join(folder, readdirSync(folder).find((name) => name.startsWith('snapshot'))!)
  truncateSync(snapshot, readFileSync(snapshot).length - 3)
  expect(() => new Store(SPECS, folder)).toThrow(/damaged/)
})
test('snapshot and journal together are the state; removed documents and later collections too', async () => {
  const folder = newFolder()
  const store = new Store(SPECS, folder, false, 2000)
  for (let n = 0; n < 200; n++) await put(store, ['rows', `r${n % 30}`, { n, at: new Date(n), list: [n, null, { f: 0.5, big: 2 ** 40 }] }])
  await put(store, ['rows', 'r5', null])
  await store.create('later')
  await put(store, ['later', 'x', { '$': undefined, deep: { a: { b: [[]] } } }])
  const content = contentOf(store)
  await store.close()
  expect(readdirSync(folder).sort()).toEqual([expect.stringMatching(/^journal-[1-9]\d*\.log$/), expect.stringMatching(/^snapshot-[1-9]\d*\.log$/)])
  expect(await contentIn(folder)).toBe(content)
})
test('a crash between the new snapshot and its journal, or before the old ones are gone, mixes nothing', async () => {
  const folder = newFolder()
  const store = new Store(SPECS, folder, false, 500)
  for (let n = 0; n < 40; n++) await put(store, ['rows', `r${n % 3}`, { n }])
  const content = contentOf(store)
  await store.close()
  const number = Number(/\d+/.exec(path.basename(journalOf(folder)))![0])
  // The commits that the snapshot replaced: older values, which must not come back.
  cpSync(journalOf(folder), path.join(folder, 'journal-0.log'))
  writeFileSync(path.join(folder, 'snapshot.new'), 'half a snap')
  expect(await contentIn(folder)).toBe(content)
  rmSync(path.join(folder, `journal-${number}.log`))
  const without = await contentIn(folder)
  expect(without.split('\n').filter((line) => line.includes('"rows","s'))).toHaveLength(3)
  expect(readdirSync(folder)).not.toContain('journal-0.log')
})
test('a write that the disk refuses is not acknowledged, nor is any after it', async () => {
  const folder = newFolder()
  const store = new Store(SPECS, folder)
  await put(store, ['totals', 'a', { n: 1 }])
  await store.close()
  await expect(put(store, ['totals', 'a', { n: 2 }])).rejects.toThrow()
  await expect(put(store, ['totals', 'b', { n: 2 }])).rejects.toThrow()
  expect(await contentIn(folder)).toContain('"n":{"$numberInt":"1"}')
})
test('a second cloud on the same folder is refused; after close, or after a killed process, the folder is free', async () => {
  const dataDir = newFolder()
  const options = { functionsRoot: functionsFolder({}), collections: SPECS, dataDir }
  const first = await startLocalCloud(options)
  await first.write('totals', [{ _id: 'a', n: 7 }])
  await expect(startLocalCloud(options)).rejects.toThrow(/in use by process/)
  await first.close()
  const second = await startLocalCloud(options)
  expect(second.read('totals')).toEqual([{ _id: 'a', n: 7 }])
  await second.close()
  writeFileSync(path.join(dataDir, 'lock'), `${process.pid} 1`)
  const third = await startLocalCloud(options)
  await third.close()
  expect(existsSync(path.join(dataDir, 'lock'))).toBe(false)
})
test('tokens and files outlive a restart; a cloud without a folder leaves none behind', async () => {
  const options = { functionsRoot: functionsFolder({}), collections: [], dataDir: newFolder(), personas: [{ id: 'resident', name: '居民', openid: 'o1' }] }
  const token = async () => {
    const cloud = await startLocalCloud(options)
    const reply = await fetch(`${cloud.url}/dev/login`, { method: 'POST', body: '{"persona":"resident"}' })
    await cloud.close()
    return (await reply.json() as { token: string }).token
  }
  expect(await token()).toBe(await token())
  const cloud = await startLocalCloud({ ...options, dataDir: undefined })
  expect(existsSync(cloud.folder)).toBe(true)
  await cloud.close()
  expect(existsSync(cloud.folder)).toBe(false)
})
