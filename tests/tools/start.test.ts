// `npm start` as the person at the terminal meets it: ready on one line, plain words when it cannot, nothing lost and nothing left behind.
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ROOT } from '../support/sources'

const folder = mkdtempSync(path.join(tmpdir(), 'start-'))
const running: ChildProcess[] = []
afterAll(() => {
  for (const child of running) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})
interface Started { child: ChildProcess; url: string; text: () => string }
/** Waits for the ready line or the end. */
async function start(variables: Record<string, string>): Promise<Started> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'tools/start.ts'], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, PORT: '0', DATA_DIR: path.join(folder, 'data'), SEED: 'demo', ...variables } })
  running.push(child)
  let text = ''
  const url = await new Promise<string>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => {
      text += String(chunk)
      const found = /^ready (http:\/\/127\.0\.0\.1:\d+)$/m.exec(text)?.[1]
      if (found) resolve(found)
    })
    child.on('close', () => resolve(''))
  })
  return { child, url, text: () => text }
}
async function end({ child }: Started, signal: NodeJS.Signals): Promise<number | null> {
  const ended = once(child, 'exit')
  child.kill(signal)
  const [code] = (await ended) as [number | null]
  return code
}
const get = async <T>(url: string) => (await (await fetch(url)).json()) as T
async function call<T>(url: string, persona: string, fn: string, action: string, input: unknown, requestId: string): Promise<T> {
  const post = (at: string, body: unknown, token = '') => fetch(url + at, { method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` }, body: JSON.stringify(body) })
  const { token } = (await (await post('/dev/login', { persona })).json()) as { token: string }
  return (await (await post(`/call/${fn}`, { action, input, requestId }, token)).json()) as T
}

test('it serves page and gateway on one port, refuses a second start on the same data in plain words, and keeps what was entered over a kill -9', async () => {
  const first = await start({})
  expect(first.text().match(/^ready /gm)).toHaveLength(1)
  expect(await get<object>(`${first.url}/healthz`)).toEqual({ ok: true })
  expect(await (await fetch(`${first.url}/`)).text()).toContain('社区合伙人')
  const placed = await call<{ ok: boolean; data: { orderId: string } }>(first.url, 'resident-c1', 'orders', 'place', { itemId: 'it-c1-haircut', wishes: [], isAnyTime: true }, 'start-test-1')
  expect(placed.ok).toBe(true)

  const second = await start({})
  expect(second.url).toBe('')
  expect(second.text()).toMatch(/in use by process \d+/)
  expect(second.text()).not.toMatch(/\n\s+at /)

  await end(first, 'SIGKILL')
  const again = await start({ SEED: 'base' })
  expect(again.text()).not.toContain('seeded')
  const found = await call<{ ok: boolean; data: { status: string } }>(again.url, 'resident-c1', 'orders', 'get', { orderId: placed.data.orderId }, 'start-test-2')
  expect(found.data.status).toBe('placed')
  expect(await end(again, 'SIGTERM')).toBe(0)
})
test('a taken port and a wrong setting are said in plain words', async () => {
  const owner = await start({ DATA_DIR: path.join(folder, 'owner'), SEED: 'none' })
  expect(await get<object[]>(`${owner.url}/dev/personas`)).not.toEqual([])
  const other = await start({ DATA_DIR: path.join(folder, 'other'), PORT: new URL(owner.url).port })
  expect(other.text()).toMatch(/Port \d+ is taken/)
  const wrong = await start({ SEED: 'everything' })
  expect(wrong.text()).toContain('SEED must be one of demo, base, none')
  expect(await end(owner, 'SIGINT')).toBe(0)
})
