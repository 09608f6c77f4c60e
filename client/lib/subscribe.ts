// WeChat sends a message only after a yes in its own sheet; one yes, one message.
import Taro from '@tarojs/taro'
import type { MessageTemplate } from '@contract/terms'

/** Template ids are given per mini program at release, as `orderAccepted=xxxx,serviceDelivered=yyyy`. */
const ids = new Map(TEMPLATE_IDS.split(',').filter(Boolean).map((pair) => pair.split('=') as [MessageTemplate, string]))

/** Asks for these messages; must run inside a tap. Never blocks: a refusal answers an empty list. */
export async function askForMessages(templates: MessageTemplate[]): Promise<MessageTemplate[]> {
  if (process.env.TARO_ENV === 'h5') return []
  const known = templates.filter((template) => ids.has(template))
  if (!known.length) return []
  try {
    const answer = (await Taro.requestSubscribeMessage({ tmplIds: known.map((template) => ids.get(template)!), entityIds: [] })) as unknown as Record<string, string>
    return known.filter((template) => answer[ids.get(template)!] === 'accept')
  } catch {
    return []
  }
}
