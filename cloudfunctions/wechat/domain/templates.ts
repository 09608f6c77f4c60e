// The three templates: which field of the account's template carries which fact, and the message as WeChat takes it.
// The template's own ids differ by account and come from the environment: `offerReceived=<id>,orderAccepted=<id>,…`.
import type { MessageTemplate } from '../../../contract/terms'
import type { Push } from '../../../contract/wechat'
import { fitted } from './fields'

const FIELDS: Record<MessageTemplate, Record<string, string>> = {
  offerReceived: { item: 'thing1', zone: 'thing2', answerBy: 'time3' },
  orderAccepted: { item: 'thing1', partner: 'thing2', startAt: 'time3' },
  serviceDelivered: { item: 'thing1', partner: 'thing2', at: 'time3' },
}

/** Ids by template. @param text the variable TEMPLATE_IDS; the client's build reads the same form */
export function templateIds(text: string): Map<string, string> {
  return new Map(text.split(',').map((pair) => pair.split('=') as [string, string]).filter(([template, id]) => template && id))
}
/** The message in the platform's words; null when a fact cannot be put into its field. The page has no leading slash there. */
export function messageOf({ openid, template, page, data }: Push, templateId: string) {
  const facts = data as Record<string, string>
  const filled = Object.entries(FIELDS[template]).map(([fact, key]) => [key, fitted(key, facts[fact] ?? '')] as const)
  if (filled.some(([, value]) => value === null)) return null
  return { touser: openid, templateId, page: page.replace(/^\//, ''), data: Object.fromEntries(filled.map(([key, value]) => [key, { value: value! }])) }
}
