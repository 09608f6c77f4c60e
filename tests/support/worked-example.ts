// The worked example of docs/architecture.md as data: every request with the reply that stands below it, and how to play them again.
// A reply is compared to the letter, except for what must differ: tokens, service codes, and what is finer than a minute.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

export const DOCUMENT = path.resolve(__dirname, '../../docs/architecture.md')
/** The moment the example was played at. */
export const PLAYED_AT = '2026-11-25T01:00:05.000Z'
export interface Step { title: string; path: string; persona: string | null; body: Record<string, unknown>; reply: unknown }

const STEP = /^### ([^\n]+)\n(?:(?!^### ).)*?```http\nPOST (\S+)\n(?:Authorization: Bearer <token of (\S+)>\n)?\n(.*?)```\n+```json\n(.*?)```/gmsu

export function readSteps(text = readFileSync(DOCUMENT, 'utf8')): Step[] {
  return [...text.matchAll(STEP)].map(([, title = '', address = '', persona = null, body = '', reply = '']) => ({ title, path: address, persona, body: JSON.parse(body) as Step['body'], reply: JSON.parse(reply) }))
}
/** Puts these replies in the place of those that stand in the document. */
export function writeReplies(replies: unknown[]): void {
  const text = readFileSync(DOCUMENT, 'utf8')
  let at = 0
  writeFileSync(DOCUMENT, text.replace(STEP, (whole: string, ...parts: string[]) => {
    const before = whole.slice(0, whole.length - `${parts[4] ?? ''}\`\`\``.length)
    return `${before}${JSON.stringify(replies[at++], null, 2)}\n\`\`\``
  }))
}
/** What a reader would do by hand: the token of each sign-in goes into the header, the code that was read goes into the next request. */
export class Player {
  private readonly tokens = new Map<string, string>()
  private serviceCode: string | null = null
  constructor(private readonly url: string) {}
  async play({ path: address, persona, body }: Step): Promise<unknown> {
    const authorization: Record<string, string> = persona ? { authorization: `Bearer ${this.tokens.get(persona) ?? ''}` } : {}
    const reply: unknown = await (await fetch(this.url + address, { method: 'POST', headers: { 'content-type': 'application/json', ...authorization }, body: JSON.stringify(this.withCode(body)) })).json()
    if (typeof body.persona === 'string') this.tokens.set(body.persona, String((reply as { token: unknown }).token))
    const code = (reply as { data?: { serviceCode?: string | null } }).data?.serviceCode
    if (code) this.serviceCode = code
    return reply
  }
  private withCode(body: Step['body']): Step['body'] {
    const input = body.input as Record<string, unknown> | undefined
    return input && 'serviceCode' in input ? { ...body, input: { ...input, serviceCode: this.serviceCode } } : body
  }
}
/** The reply without what no two runs share. */
export function comparable(reply: unknown): unknown {
  return JSON.parse(JSON.stringify(reply, (key, value: unknown) => {
    if (typeof value !== 'string') return value
    if (key === 'token') return value.replace(/[0-9a-f]{64}$/, '<64 hex digits>')
    if (key === 'serviceCode') return value.replace(/^\d{4}$/, '<4 digits>')
    return value.replace(/^(\d{4}-\d\d-\d\dT\d\d:\d\d):\d\d\.\d{3}Z$/, '$1')
  })) as unknown
}
