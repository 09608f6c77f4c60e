// Starts the cloud of a weapp test and calls it as a persona, over HTTP, as the platform would call for the phone.
import { spawn, type ChildProcess } from 'node:child_process'
import { request } from 'node:http'
import path from 'node:path'

export interface Call { fn: string; action: string; code: string }
export class WeappCloud {
  /** Every call and how it ended, for tests that ask what a tap has caused. */
  readonly calls: Call[] = []
  private constructor(private readonly child: ChildProcess, private readonly url: string, private readonly token: string) {}

  static async start(persona: string): Promise<WeappCloud> {
    const child = spawn(process.execPath, ['--import', 'tsx', path.join(__dirname, 'cloud-process.ts')], { stdio: ['pipe', 'pipe', 'inherit'] })
    const url = await new Promise<string>((resolve, reject) => {
      let text = ''
      child.stdout.on('data', (chunk: Buffer) => {
        text += String(chunk)
        const found = /ready (\S+)/.exec(text)?.[1]
        if (found) resolve(found)
      })
      child.on('exit', (code) => reject(new Error(`the cloud ended with ${code}`)))
    })
    const { token } = (await post(url, '/dev/login', { persona })) as { token: string }
    return new WeappCloud(child, url, token)
  }
  /** Another person's call, to prepare what the page then shows; fails unless it is granted. @returns the data */
  async prepare<T>(persona: string, fn: string, action: string, input: unknown): Promise<T> {
    const { token } = (await post(this.url, '/dev/login', { persona })) as { token: string }
    const envelope = (await post(this.url, `/call/${fn}`, { action, input, requestId: `prepare-${persona}-${action}` }, token)) as { ok: boolean; data: T; error?: { code: string } }
    if (!envelope.ok) throw new Error(`${fn}.${action} for ${persona}: ${envelope.error?.code}`)
    return envelope.data
  }
  async call(fn: string, data: { action: string; input: unknown; requestId: string }): Promise<unknown> {
    const envelope = (await post(this.url, `/call/${fn}`, data, this.token)) as { ok: boolean; error?: { code: string } }
    this.calls.push({ fn, action: data.action, code: envelope.error?.code ?? 'ok' })
    return envelope
  }
  stop(): void {
    this.child.stdin?.end()
  }
}
function post(url: string, at: string, body: unknown, token?: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const call = request(`${url}${at}`, { method: 'POST', headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) } }, (reply) => {
      let text = ''
      reply.setEncoding('utf8').on('data', (part: string) => { text += part }).on('end', () => resolve(JSON.parse(text)))
    })
    call.on('error', reject)
    call.end(JSON.stringify(body))
  })
}
