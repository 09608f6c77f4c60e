// The open interfaces the product uses, with their documented limits and errors. Tests choose a failure with `fail`.
import { randomBytes } from 'node:crypto'

export interface SentMessage { at: number; touser: string; template_id: string; page: string; data: Record<string, { value: string }> }
type Params = Record<string, unknown>
type Api = (params: Params) => object | Buffer
const error = (errcode: number, errmsg: string) => ({ errcode, errmsg })

/** Field rules of subscription messages, by the letters of the field's name (PLATFORM §3). */
const FIELD_RULES: Record<string, (value: string) => boolean> = {
  thing: (value) => value.length <= 20,
  name: (value) => value.length <= 10,
  phrase: (value) => /^\p{Script=Han}{1,5}$/u.test(value),
  character_string: (value) => value.length <= 32 && !/\p{Script=Han}/u.test(value),
  number: (value) => /^[\d.]{1,32}$/.test(value),
  time: (value) => /^\d{4}年\d{1,2}月\d{1,2}日( \d{2}:\d{2})?$/.test(value),
  amount: (value) => /^[¥$]?\d{1,10}(\.\d{1,2})?元?$/.test(value),
}
export class OpenApis {
  /** Every message that WeChat would have shown. */
  readonly outbox: SentMessage[] = []
  private readonly failures = new Map<string, { errcode: number; times: number }>()
  private readonly usedCodes = new Set<string>()
  constructor(private readonly phones: Record<string, string>, private readonly now: () => number, private readonly onMediaCheck: (event: Params) => void) {}

  /** The next `times` calls of the interface answer this error. */
  fail(api: string, errcode: number, times = 1): void {
    this.failures.set(api, { errcode, times })
  }
  has(api: string): boolean {
    return Object.hasOwn(this.apis, api)
  }
  call(api: string, params: Params): object | Buffer {
    const failure = this.failures.get(api)
    if (failure && failure.times-- > 0) return error(failure.errcode, 'chosen by the test')
    return (this.apis[api] as Api)(params)
  }
  private readonly apis: Record<string, Api> = {
    'subscribeMessage.send': (params) => {
      if (!params.touser) return error(40003, 'invalid openid')
      if (!params.template_id) return error(40037, 'invalid template_id')
      const data = (params.data ?? {}) as SentMessage['data']
      for (const [field, { value }] of Object.entries(data)) {
        const rule = FIELD_RULES[field.replace(/\d+$/, '')]
        if (!rule || !rule(String(value))) return error(47003, `argument invalid! data.${field}.value invalid`)
      }
      this.outbox.push({ at: this.now(), touser: String(params.touser), template_id: String(params.template_id), page: String(params.page ?? ''), data })
      return {}
    },
    'security.msgSecCheck': ({ content, openid, version, scene }) => {
      if (!openid || version !== 2 || !(Number(scene) >= 1 && Number(scene) <= 4)) return error(40129, 'invalid parameters')
      const text = String(content ?? '')
      if (text.length > 2500) return error(44991, 'content too long')
      const suggest = text.includes('违规测试') ? 'risky' : text.includes('疑似测试') ? 'review' : 'pass'
      return { trace_id: randomBytes(8).toString('hex'), result: { suggest, label: suggest === 'pass' ? 100 : 20001 } }
    },
    'security.mediaCheckAsync': ({ media_url: url }) => {
      const traceId = randomBytes(8).toString('hex')
      const suggest = String(url).includes('risky') ? 'risky' : 'pass'
      setTimeout(() => this.onMediaCheck({ MsgType: 'event', Event: 'wxa_media_check', trace_id: traceId, errcode: 0, result: { suggest, label: suggest === 'pass' ? 100 : 20002 } }), 20).unref()
      return { trace_id: traceId }
    },
    'phonenumber.getPhoneNumber': ({ code }) => {
      const phone = this.phones[String(code)]
      if (!phone || this.usedCodes.has(String(code))) return error(40029, 'invalid code')
      this.usedCodes.add(String(code))
      return { phone_info: { phoneNumber: phone, purePhoneNumber: phone, countryCode: '86' } }
    },
    'wxacode.getUnlimited': ({ scene }) => (/^[\w!#$&'()*+,/:;=?@.~-]{1,32}$/.test(String(scene ?? '')) ? ONE_PIXEL : error(40169, 'invalid length for scene')),
  }
}
/** A PNG of one white pixel stands for the code's picture. */
const ONE_PIXEL = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII=', 'base64')
