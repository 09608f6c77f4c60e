// The open interfaces the product uses, with their documented limits and errors. Tests choose a failure with `fail`.
import { randomBytes } from 'node:crypto'
import { documentedError } from './errors'
import { isFieldValid } from './message-fields'
import type { MediaChecks } from './media-checks'

export interface SentMessage { at: number; touser: string; template_id: string; page: string; data: Record<string, { value: string }> }
type Params = Record<string, unknown>
type Api = (params: Params) => object | Buffer
const PHONE_CODE_MILLISECONDS = 5 * 60_000

const isScene = (scene: unknown) => [1, 2, 3, 4].includes(Number(scene))

export class OpenApis {
  /** Every message that WeChat would have shown. */
  readonly outbox: SentMessage[] = []
  private readonly failures = new Map<string, { errcode: number; times: number }>()
  /** Phone codes that can still be given in, once each. */
  private readonly phoneCodes = new Map<string, { phone: string; until: number }>()
  constructor(private readonly now: () => number, private readonly media: MediaChecks) {}

  /** The next `times` calls of the interface answer this error, which must be a documented one. */
  fail(api: string, errcode: number, times = 1): void {
    documentedError(api, errcode)
    this.failures.set(api, { errcode, times })
  }
  /** The code that the phone number button would give the client: good once, for 5 minutes. */
  issuePhoneCode(phone: string): string {
    const code = randomBytes(16).toString('hex')
    this.phoneCodes.set(code, { phone, until: this.now() + PHONE_CODE_MILLISECONDS })
    return code
  }
  /** Does the product use it, and is it made here? */
  has(api: string): boolean {
    return Object.hasOwn(this.apis, api)
  }
  call(api: string, params: Params): object | Buffer {
    const failure = this.failures.get(api)
    if (failure && failure.times-- > 0) return documentedError(api, failure.errcode)
    return (this.apis[api] as Api)(params)
  }
  private readonly apis: Record<string, Api> = {
    'subscribeMessage.send': (params) => {
      if (!params.touser) return documentedError('subscribeMessage.send', 40003)
      if (!params.template_id) return documentedError('subscribeMessage.send', 40037)
      const data = (params.data ?? {}) as SentMessage['data']
      for (const [field, content] of Object.entries(data)) {
        if (!isFieldValid(field, content?.value)) return { errcode: 47003, errmsg: `argument invalid! data.${field}.value invalid` }
      }
      this.outbox.push({ at: this.now(), touser: String(params.touser), template_id: String(params.template_id), page: String(params.page ?? ''), data })
      return {}
    },
    'security.msgSecCheck': ({ content, openid, version, scene }) => {
      if (!openid || version !== 2 || !isScene(scene)) return documentedError('security.msgSecCheck', 40129)
      const text = String(content ?? '')
      if (text.length > 2500) return documentedError('security.msgSecCheck', 44991)
      const suggest = text.includes('违规测试') ? 'risky' : text.includes('疑似测试') ? 'review' : 'pass'
      return { trace_id: randomBytes(8).toString('hex'), result: { suggest, label: suggest === 'pass' ? 100 : 20001 } }
    },
    'security.mediaCheckAsync': ({ media_url: url, media_type: type, version, openid, scene }) => {
      if (!url || type !== 2 || version !== 2 || !openid || !isScene(scene)) return documentedError('security.mediaCheckAsync', 40129)
      return { trace_id: this.media.begin(String(url)) }
    },
    'phonenumber.getPhoneNumber': ({ code }) => {
      const issued = this.phoneCodes.get(String(code))
      this.phoneCodes.delete(String(code))
      if (!issued || issued.until < this.now()) return documentedError('phonenumber.getPhoneNumber', 40029)
      return { phone_info: { phoneNumber: issued.phone, purePhoneNumber: issued.phone, countryCode: '86' } }
    },
    'wxacode.getUnlimited': ({ scene }) => (/^[\w!#$&'()*+,/:;=?@.~-]{1,32}$/.test(String(scene ?? '')) ? ONE_PIXEL : documentedError('wxacode.getUnlimited', 40169)),
  }
}
/** A PNG of one white pixel stands for the code's picture. */
const ONE_PIXEL = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII=', 'base64')
