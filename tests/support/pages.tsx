// Pages of the client in jsdom, talking to a real local cloud through the client's own transport. Only the platform is played:
// the way from `fetch` to the network, which jsdom lacks, and WeChat's side in taro.ts.
import { spawn, type ChildProcess } from 'node:child_process'
import { request as send } from 'node:http'
import path from 'node:path'
import { render } from '@testing-library/react'
import type { ComponentType } from 'react'
import { SessionProvider } from '@/lib/session'
import { platform } from './taro'

const root = path.resolve(__dirname, '../..')
/** A port nobody listens at. */
const NOWHERE = 'http://127.0.0.1:9'
let served: ChildProcess | undefined
let home = NOWHERE
let isReachable = true

export async function startCloud(): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'tests/weapp/cloud-process.ts'], { cwd: root, stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, TZ: 'UTC', SEED: 'base' } })
  served = child
  home = await new Promise((resolve, reject) => {
    child.stdout.once('data', (line: Buffer) => resolve(String(line).trim().replace(/^ready /, '')))
    child.once('exit', (code) => reject(new Error(`the world ended with ${code}`)))
  })
  Object.assign(globalThis, { fetch: overHttp })
}
export function stopCloud(): void {
  served?.stdin?.end()
}
export function setReachable(next: boolean): void {
  isReachable = next
}
/** As much of fetch as the client uses. */
function overHttp(address: string, { method = 'GET', headers, body }: { method?: string; headers?: Record<string, string>; body?: string } = {}): Promise<{ ok: boolean; status: number; json(): Promise<unknown> }> {
  return new Promise((resolve, reject) => {
    const asked = send(new URL(address, isReachable ? home : NOWHERE), { method, headers }, (reply) => {
      const parts: string[] = []
      reply.setEncoding('utf8').on('data', (part: string) => parts.push(part)).on('end', () => {
        const status = reply.statusCode ?? 0
        resolve({ ok: status < 300, status, json: async () => JSON.parse(parts.join('')) as unknown })
      })
    })
    asked.on('error', () => reject(new TypeError('Failed to fetch'))).end(body)
  })
}
async function post(address: string, body: object, token?: string): Promise<Record<string, unknown>> {
  const reply = await overHttp(address, { method: 'POST', headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) }, body: JSON.stringify(body) })
  return (await reply.json()) as Record<string, unknown>
}
const tokenOf = async (persona: string) => String((await post('/dev/login', { persona })).token)
let calls = 0
/** A call beside the page, by anybody. @returns its data */
export async function callAs<T>(persona: string, fn: string, action: string, input: object): Promise<T> {
  const envelope = await post(`/call/${fn}`, { action, input, requestId: `beside-${process.pid}-${++calls}` }, await tokenOf(persona))
  if (envelope.ok !== true) throw new Error(JSON.stringify(envelope))
  return envelope.data as T
}
/** Opens a page in the hands of a persona, with what stands behind the `?` of its address. */
export async function openPage(Page: ComponentType, persona: string, params: Record<string, string> = {}, hasNetwork = true): Promise<ReturnType<typeof render>> {
  platform.reset(params)
  setReachable(true)
  localStorage.setItem('token', await tokenOf(persona))
  setReachable(hasNetwork)
  return render(<SessionProvider><Page /></SessionProvider>)
}
