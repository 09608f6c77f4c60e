// The function host: real bundles in worker threads. One worker = one instance = one request at a time with its own environment;
// the session token in each request tells which instance is calling.
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { CloudError } from '../engine/errors'
import { LIMITS } from '../engine/limits'

export interface FunctionConfig { timeout?: number; memorySize?: number; permissions?: { openapi?: string[] }; triggers?: { name: string; type: string; config: string }[]; envVariables?: Record<string, string> }
/** On whose behalf: absent openid for timers. `source` is the SOURCE chain the function will see. */
export interface Caller { openid?: string; source: string }
interface Job { id: string; event: Record<string, unknown>; caller: Caller; action: string; resolve: (text: string | undefined) => void; reject: (error: Error) => void }
export interface Instance { token: string; pool: Pool; worker: Worker | null; job: Job | null; timer?: NodeJS.Timeout; idleTimer?: NodeJS.Timeout }
interface Pool { name: string; config: FunctionConfig; idle: Instance[]; all: Set<Instance>; waiting: Job[] }
export interface HostOptions { root: string; env: string; endpoint: () => string; appId: string; maxInstances: number; clockOffset: () => number; environment?: Record<string, string>; onLog?: (line: string) => void }
const IDLE_MILLISECONDS = 60_000

export class FunctionHost {
  private readonly pools = new Map<string, Pool>()
  readonly instances = new Map<string, Instance>()
  /** Set by the counter: told of each call when it starts. */
  onCall: (name: string, action: string, instance: Instance) => void = () => undefined
  private isClosing = false
  /** Functions run in UTC (PLATFORM §1.12); a worker shares the time zone of its process. */
  constructor(private readonly options: HostOptions) {
    process.env.TZ = 'UTC'
    if (new Date().getTimezoneOffset() !== 0) throw new Error('the local cloud must run in UTC, as functions do: start the process with TZ=UTC')
  }

  configOf(name: string): FunctionConfig {
    const file = path.join(this.options.root, name, 'config.json')
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) as FunctionConfig : {}
  }
  private poolOf(name: string): Pool {
    const known = this.pools.get(name)
    if (known) return known
    if (!/^[A-Za-z0-9_-]+$/.test(name) || !existsSync(path.join(this.options.root, name, 'index.js'))) throw new CloudError('FUNCTION_NOT_FOUND', `[FUNCTION_NOT_FOUND] function ${name} not found`)
    const pool: Pool = { name, config: this.configOf(name), idle: [], all: new Set(), waiting: [] }
    this.pools.set(name, pool)
    return pool
  }
  /** @returns the function's result as JSON text; undefined for none */
  invoke(name: string, data: unknown, caller: Caller): Promise<string | undefined> {
    const pool = this.poolOf(name)
    const text = JSON.stringify(data ?? {})
    if (Buffer.byteLength(text) > LIMITS.requestBytes) throw new CloudError('INVALID_PARAM', 'request body exceeds 6MB')
    const event = JSON.parse(text) as Record<string, unknown>
    const action = typeof event.action === 'string' ? event.action : caller.openid ? '' : 'timer'
    return new Promise((resolve, reject) => {
      const job: Job = { id: randomBytes(8).toString('hex'), event, caller, action, resolve, reject }
      const instance = pool.idle.pop() ?? (pool.all.size < this.options.maxInstances ? this.spawn(pool) : null)
      if (instance) this.start(instance, job)
      else pool.waiting.push(job)
    })
  }
  /** Lets this process use the SDK itself (conformance tests): the environment that makes it an instance without a worker. */
  attach(openapi: string[]): Record<string, string> {
    const pool: Pool = { name: 'attached', config: { permissions: { openapi } }, idle: [], all: new Set(), waiting: [] }
    const token = `local-${randomBytes(16).toString('hex')}`
    this.instances.set(token, { token, pool, worker: null, job: null })
    return { ...this.instanceEnv(pool, token), WX_API_TOKEN: token, WX_CONTEXT_KEYS: 'WX_API_TOKEN', TCB_SOURCE: 'wx_client', TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_SOURCE' }
  }
  /** Nothing of this machine's environment reaches a function: it sees what production would set. */
  private instanceEnv(pool: Pool, token: string): Record<string, string> {
    const { options } = this
    return {
      PATH: process.env.PATH ?? '', TZ: 'UTC', NODE_ENV: 'production',
      TENCENTCLOUD_RUNENV: 'SCF', TENCENTCLOUD_REGION: 'ap-shanghai', SCF_NAMESPACE: options.env, TCB_ENV: options.env,
      TENCENTCLOUD_SECRETID: 'local', TENCENTCLOUD_SECRETKEY: 'local', TENCENTCLOUD_SESSIONTOKEN: token,
      TCB_CONTEXT_CNFG: JSON.stringify({ URL: options.endpoint() }), ...pool.config.envVariables, ...options.environment,
    }
  }
  private spawn(pool: Pool): Instance {
    const { options } = this
    const token = `local-${randomBytes(16).toString('hex')}`
    const worker = new Worker(path.join(__dirname, 'runner.cjs'), {
      env: this.instanceEnv(pool, token), workerData: { file: path.join(options.root, pool.name, 'index.js') }, stdout: true, stderr: true, execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: pool.config.memorySize ?? 256 },
    })
    const instance: Instance = { token, pool, worker, job: null }
    this.instances.set(token, instance)
    pool.all.add(instance)
    for (const stream of [worker.stdout, worker.stderr]) stream.on('data', (chunk: Buffer) => options.onLog?.(String(chunk)))
    worker.on('message', ({ id, result, error }: { id: string; result?: string; error?: string }) => {
      const { job } = instance
      if (!job || job.id !== id) return
      this.free(instance)
      if (error !== undefined) job.reject(new CloudError('FUNCTIONS_EXECUTE_FAIL', error))
      else if (result && Buffer.byteLength(result) > LIMITS.resultBytes) job.reject(new CloudError('FUNCTIONS_RESULT_TOO_LARGE', '-604001 cloudfunction result size exceed limit (1MB)'))
      else job.resolve(result)
    })
    worker.on('error', (error) => this.end(instance, new CloudError('FUNCTIONS_EXECUTE_FAIL', error.stack ?? String(error))))
    worker.on('exit', (code) => this.end(instance, new CloudError('FUNCTIONS_EXECUTE_FAIL', `instance exited with code ${code}`)))
    worker.unref()
    return instance
  }
  private start(instance: Instance, job: Job): void {
    const { options } = this
    const { config, name } = instance.pool
    clearTimeout(instance.idleTimer)
    instance.job = job
    const seconds = config.timeout ?? 3
    instance.timer = setTimeout(() => this.end(instance, new CloudError('FUNCTIONS_TIME_LIMIT_EXCEEDED', `Invoking task timed out after ${seconds} seconds`)), seconds * 1000)
    const { openid, source } = job.caller
    const wx: Record<string, string> = { WX_APPID: options.appId, WX_API_TOKEN: instance.token, ...(openid ? { WX_OPENID: openid } : {}) }
    const offset = options.clockOffset()
    const env = { ...wx, WX_CONTEXT_KEYS: Object.keys(wx).join(','), TCB_SOURCE: source, TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_SOURCE,TCB_SEQID', TCB_SEQID: job.id, ...(offset ? { LOCAL_CLOCK_OFFSET_MS: String(offset) } : {}) }
    const event = openid ? { ...job.event, userInfo: { openId: openid, appId: options.appId } } : job.event
    const context = { request_id: job.id, function_name: name, namespace: options.env, function_version: '$LATEST', memory_limit_in_mb: config.memorySize ?? 256, time_limit_in_ms: seconds * 1000, environment: JSON.stringify(env) }
    this.onCall(name, job.action, instance)
    instance.worker?.postMessage({ id: job.id, event, env, context })
  }
  private free(instance: Instance): void {
    clearTimeout(instance.timer)
    instance.job = null
    const next = instance.pool.waiting.shift()
    if (next) return this.start(instance, next)
    instance.pool.idle.push(instance)
    instance.idleTimer = setTimeout(() => this.end(instance), IDLE_MILLISECONDS)
    instance.idleTimer.unref()
  }
  /** The instance is gone, by a crash or by us: its job fails with the error, and a waiting one gets an instance of its own. */
  private end(instance: Instance, error?: CloudError): void {
    const { job, pool, worker } = instance
    if (!this.instances.delete(instance.token)) return
    clearTimeout(instance.timer)
    clearTimeout(instance.idleTimer)
    instance.job = null
    pool.all.delete(instance)
    pool.idle = pool.idle.filter((other) => other !== instance)
    void worker?.terminate()
    job?.reject(error ?? new CloudError('FUNCTIONS_EXECUTE_FAIL', 'instance stopped'))
    const next = this.isClosing ? undefined : pool.waiting.shift()
    if (next) this.start(this.spawn(pool), next)
  }
  async close(): Promise<void> {
    this.isClosing = true
    const closed = new CloudError('FUNCTIONS_EXECUTE_FAIL', 'the local cloud was closed')
    for (const pool of this.pools.values()) for (const job of pool.waiting.splice(0)) job.reject(closed)
    const workers = [...this.instances.values()].map(({ worker }) => worker)
    for (const instance of [...this.instances.values()]) this.end(instance, closed)
    await Promise.all(workers.map((worker) => worker?.terminate()))
  }
}
