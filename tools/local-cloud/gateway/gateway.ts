// What the H5 client, the tests and outside checks talk to (ARCHITECTURE, local gateway). Loopback only; refuses foreign Host and Origin.
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import sirv from 'sirv'
import { CloudError } from '../engine/errors'
import { LIMITS } from '../engine/limits'
import type { FunctionHost } from '../functions/host'
import { answerAdmin, type AdminParts } from '../protocol/admin'

export interface Persona { id: string; name: string; openid: string; phone?: string }
export interface GatewayOptions {
  port: number; secret: Buffer; personas: Persona[]; staticDir?: string
  hatsOf: (openid: string) => { hat: string; unit: string }[]
  /** Present only under a test clock. */
  advance?: (milliseconds: number) => Promise<string>
}
class HttpError extends Error {
  constructor(readonly status: number, readonly code: string, message: string) {
    super(message)
  }
}
type Route = (request: IncomingMessage, body: Buffer) => Promise<unknown>

export class Gateway {
  readonly server: Server
  private readonly files: ReturnType<typeof sirv> | null
  constructor(private readonly parts: AdminParts & { host: FunctionHost }, private readonly options: GatewayOptions) {
    this.files = options.staticDir ? sirv(options.staticDir, { etag: true, dev: true }) : null
    this.server = createServer((request, response) => void this.answer(request, response))
    // The SDK keeps its sockets; closing an idle one in the moment of its next request would look like a fault of the cloud.
    this.server.keepAliveTimeout = 10 * 60_000
  }
  listen(): Promise<number> {
    return new Promise((resolve, reject) => {
      this.server.once('error', reject)
      this.server.listen(this.options.port, '127.0.0.1', () => resolve((this.server.address() as { port: number }).port))
    })
  }
  private readonly routes: Record<string, Route> = {
    'GET /healthz': async () => ({ ok: true }),
    'GET /dev/personas': async () => this.options.personas.map(({ id, name, openid }) => ({ id, name, hats: this.options.hatsOf(openid) })),
    'POST /dev/login': async (_request, body) => {
      const { persona } = jsonOf(body)
      const found = this.options.personas.find(({ id }) => id === persona)
      if (!found) throw new HttpError(404, 'NOT_FOUND', '没有这个演示身份')
      return { token: this.tokenOf(found.id) }
    },
    'POST /dev/clock': async (_request, body) => {
      const { advanceMs } = jsonOf(body)
      if (!this.options.advance) throw new HttpError(404, 'NOT_FOUND', '没有打开测试时钟')
      if (typeof advanceMs !== 'number' || !(advanceMs >= 0 && advanceMs <= 400 * 86_400_000)) throw new HttpError(400, 'BAD_REQUEST', '时间不对')
      return { now: await this.options.advance(advanceMs) }
    },
    'GET /dev/stats': async () => this.parts.counter.report(),
    'POST /dev/stats/reset': async () => {
      this.parts.counter.reset()
      return { ok: true }
    },
    'POST /dev/upload': async (request, body) => {
      const persona = this.personaOf(request)
      const type = /^image\/(png|jpeg|webp)$/.exec(request.headers['content-type'] ?? '')?.[1]
      if (!type || body.length === 0) throw new HttpError(400, 'BAD_REQUEST', '只能上传图片')
      return { fileId: this.parts.storage.save(`uploads/${persona.id}/${randomBytes(12).toString('hex')}.${type}`, body) }
    },
    /** What the phone number button gives a real client: a code that a function can change into the number. */
    'POST /dev/phone-code': async (request) => {
      const { phone } = this.personaOf(request)
      if (!phone) throw new HttpError(404, 'NOT_FOUND', '这个演示身份没有手机号')
      return { code: this.parts.apis.issuePhoneCode(phone) }
    },
  }
  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      this.checkOrigin(request)
      const url = addressOf(request)
      const limit = /^\/(upload|dev\/upload)/.test(url.pathname) ? LIMITS.uploadBytes : url.pathname === '/admin' ? 20 << 20 : LIMITS.callBytes
      const body = await bodyOf(request, limit)
      const route = this.routes[`${request.method} ${url.pathname}`]
      if (route) return send(response, 200, await route(request, body))
      if (request.method === 'POST' && url.pathname.startsWith('/call/')) return send(response, 200, await this.call(request, decoded(url.pathname.slice(6)), body))
      if (request.method === 'POST' && url.pathname === '/admin') {
        const reply = await answerAdmin(this.parts, request.headers['content-type'] ?? '', body)
        response.writeHead(200, { 'content-type': reply.type })
        return void response.end(reply.body)
      }
      if (/^\/(upload|file)\//.test(url.pathname)) return this.file(request, response, url, body)
      if (request.method === 'GET' && this.files) return this.files(request, response, () => send(response, 404, { ok: false, error: { code: 'NOT_FOUND', message: '没有这个页面' } }))
      throw new HttpError(404, 'NOT_FOUND', '没有这个地址')
    } catch (error) {
      const { status, code, message } = error instanceof HttpError ? error : platformError(error)
      send(response, status, { ok: false, error: { code, message, requestId: `g_${randomBytes(6).toString('hex')}` } })
    }
  }
  private async call(request: IncomingMessage, name: string, body: Buffer): Promise<unknown> {
    const persona = this.personaOf(request)
    const { action, input, requestId } = jsonOf(body)
    const text = await this.parts.host.invoke(name, { action, input, requestId }, { openid: persona.openid, source: 'wx_client' })
    return text === undefined ? null : JSON.parse(text)
  }
  private personaOf(request: IncomingMessage): Persona {
    const [, token = ''] = /^Bearer (.+)$/.exec(request.headers.authorization ?? '') ?? []
    const persona = this.options.personas.find(({ id }) => token.startsWith(`${id}.`))
    const wanted = Buffer.from(persona ? this.tokenOf(persona.id) : '')
    const given = Buffer.from(token)
    if (!persona || wanted.length !== given.length || !timingSafeEqual(wanted, given)) throw new HttpError(401, 'UNAUTHENTICATED', '登录已失效，请重新进入')
    return persona
  }
  /** Derived, so a token lives as long as the data folder's secret. */
  private tokenOf(personaId: string): string {
    return `${personaId}.${createHmac('sha256', this.options.secret).update(personaId).digest('hex')}`
  }
  private file(request: IncomingMessage, response: ServerResponse, url: URL, body: Buffer): void {
    const [, route, ...rest] = url.pathname.split('/')
    const at = rest.map(decoded).join('/')
    const isSigned = this.parts.storage.isSigned(route as 'file', at, url.searchParams.get('t') ?? '', url.searchParams.get('sign') ?? '')
    if (!isSigned) {
      response.writeHead(403, { 'content-type': 'application/xml' })
      return void response.end('<Error><Code>SignatureDoesNotMatch</Code><Message>sign</Message><RequestId>local</RequestId><TraceId>local</TraceId></Error>')
    }
    if (route === 'upload') this.parts.storage.save(at, body)
    const bytes = route === 'file' ? this.parts.storage.load(at) : Buffer.alloc(0)
    response.writeHead(bytes ? 200 : 404, { 'content-type': typeOf(at), 'x-content-type-options': 'nosniff' })
    response.end(bytes ?? '')
  }
  private checkOrigin(request: IncomingMessage): void {
    const { port } = this.server.address() as { port: number }
    const ours = [`127.0.0.1:${port}`, `localhost:${port}`]
    const { host, origin } = request.headers
    if (!host || !ours.includes(host)) throw new HttpError(403, 'FORBIDDEN', '不接受这个来源')
    if (origin && !ours.some((name) => origin === `http://${name}`)) throw new HttpError(403, 'FORBIDDEN', '不接受这个来源')
  }
}
function typeOf(at: string): string {
  const type = /\.(png|jpeg|webp)$/.exec(at)?.[1]
  return type ? `image/${type}` : 'application/octet-stream'
}
function platformError(error: unknown): HttpError {
  const code = error instanceof CloudError ? error.code : ''
  if (code === 'FUNCTION_NOT_FOUND') return new HttpError(404, code, '没有这个功能')
  if (code === 'FUNCTIONS_TIME_LIMIT_EXCEEDED') return new HttpError(504, 'INTERNAL', '处理超时，请再试一次')
  return new HttpError(500, 'INTERNAL', '系统出了点问题，请稍后再试')
}
function addressOf(request: IncomingMessage): URL {
  try {
    return new URL(`http://127.0.0.1${request.url ?? '/'}`)
  } catch {
    throw new HttpError(400, 'BAD_REQUEST', '地址不对')
  }
}
function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    throw new HttpError(400, 'BAD_REQUEST', '地址不对')
  }
}
function jsonOf(body: Buffer): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(body.toString() || '{}')
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) return value as Record<string, unknown>
  } catch { /* refused below */ }
  throw new HttpError(400, 'BAD_REQUEST', '请求不是合法的 JSON')
}
function bodyOf(request: IncomingMessage, limit: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      // Goes on reading what is too much, so that the refusal reaches the sender.
      if (size <= limit) chunks.push(chunk)
      else if (size > 64 << 20) request.destroy()
    })
    request.on('end', () => (size > limit ? reject(new HttpError(413, 'INPUT_TOO_LARGE', '提交的内容太大了')) : resolve(Buffer.concat(chunks))))
    request.on('error', reject)
  })
}
function send(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
  response.end(JSON.stringify(value))
}
