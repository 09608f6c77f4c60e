// One endpoint, POST /admin, as the SDK speaks it: JSON for database, storage and functions, multipart with protobuf for open interfaces.
import busboy from '@fastify/busboy'
import { randomBytes } from 'node:crypto'
import { CloudError } from '../engine/errors'
import type { Database, Request } from '../engine/database'
import type { FunctionHost, Instance } from '../functions/host'
import { readParameters, replies } from '../openapi/codec'
import type { OpenApis } from '../openapi/apis'
import type { Storage } from '../storage/storage'
import type { Counter } from './counter'

export interface AdminParts { database: Database; host: FunctionHost; storage: Storage; apis: OpenApis; counter: Counter }
export interface AdminReply { body: string | Buffer; type: string }

export async function answerAdmin(parts: AdminParts, contentType: string, body: Buffer): Promise<AdminReply> {
  if (contentType.startsWith('multipart/')) return { body: await openInterface(parts, contentType, body), type: 'application/octet-stream' }
  const requestId = randomBytes(8).toString('hex')
  try {
    const request = JSON.parse(body.toString()) as Request & { action: string; sessionToken?: string }
    return json({ ...await dispatched(parts, request), requestId })
  } catch (error) {
    if (error instanceof CloudError) return json({ code: error.code, message: error.message, requestId })
    return json({ code: 'SYS_ERR', message: (error as Error).message, requestId })
  }
}
const json = (value: object): AdminReply => ({ body: JSON.stringify(value), type: 'application/json; charset=utf-8' })

async function dispatched(parts: AdminParts, request: Request & { action: string }): Promise<Record<string, unknown>> {
  const instance = callerOf(parts.host, request.sessionToken)
  const [area, action = ''] = request.action.split('.')
  if (area === 'database') {
    const seen = { scanned: 0, returned: 0 }
    const end = parts.counter.databaseBegins(instance, action)
    try {
      return await parts.database.run(action, request, seen)
    } finally {
      await parts.counter.far()
      end(seen)
    }
  }
  if (area === 'storage' && Object.hasOwn(parts.storage.actions, action)) {
    parts.counter.storageCalled(instance)
    return parts.storage.actions[action]?.(request as unknown as Record<string, unknown>) ?? {}
  }
  if (request.action === 'functions.invokeFunction') {
    const { function_name: name, request_data: data } = request as unknown as { function_name: string; request_data?: string }
    const from = instance.job?.caller
    const source = `${from?.source ?? 'wx_unknown'},scf`
    return { data: { response_data: await parts.host.invoke(name, data ? JSON.parse(data) : {}, { openid: from?.openid, source }) } }
  }
  throw new CloudError('INVALID_PARAM', `unknown action ${request.action}`)
}
/** Fail closed: only a running instance of ours may speak to the cloud. */
function callerOf(host: FunctionHost, token: string | undefined): Instance {
  const instance = host.instances.get(token ?? '')
  if (!instance) throw new CloudError('SIGN_PARAM_INVALID', 'unknown session token')
  return instance
}
async function openInterface(parts: AdminParts, contentType: string, body: Buffer): Promise<Buffer> {
  const fields = await fieldsOf(contentType, body)
  const api = String(fields.get('apiName'))
  // Multipart requests carry no session token, but the API token of the call's environment: ours is the instance's.
  const instance = parts.host.instances.get(String(fields.get('wxCloudApiToken') ?? ''))
  if (String(fields.get('action')) !== 'wx.openApi' || !parts.apis.has(api)) return replies.unknownApi()
  if (!instance?.pool.config.permissions?.openapi?.includes(api)) return replies.notPermitted()
  parts.counter.openapiCalled(instance)
  const params = readParameters(fields.get('requestData') ?? Buffer.alloc(0))
  if (!params) return replies.unknownApi()
  const result = parts.apis.call(api, params)
  return Buffer.isBuffer(result) ? replies.picture(result) : replies.json(result)
}
function fieldsOf(contentType: string, body: Buffer): Promise<Map<string, Buffer>> {
  return new Promise((resolve, reject) => {
    const fields = new Map<string, Buffer>()
    const parser = busboy({ headers: { 'content-type': contentType } })
    parser.on('field', (name: string, value: string) => fields.set(name, Buffer.from(value)))
    parser.on('file', (name: string, stream: NodeJS.ReadableStream) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => fields.set(name, Buffer.concat(chunks)))
    })
    parser.on('finish', () => resolve(fields))
    parser.on('error', reject)
    parser.end(body)
  })
}
