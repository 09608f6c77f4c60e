// Sends subscription messages: people in parallel, one person's messages one after another (43108). A message that cannot be sent is logged by
// its code and let go: the inbox has it.
import type { Push } from '../../../contract/wechat'
import type { Call } from '../../_platform/serve'
import { messageOf, templateIds } from '../domain/templates'
import { codeOf, logCode, openapi } from '../open-interfaces'

type Outcome = 'sent' | 'refused' | 'failed'
const NO_CONSENT = 43101
const BUSY = 43108
const ATTEMPTS = 3

export async function pushMessages(_call: Call, { pushes }: { pushes: Push[] }) {
  const ids = templateIds(process.env.TEMPLATE_IDS ?? '')
  const outcomes: Outcome[] = []
  const people = new Set(pushes.map(({ openid }) => openid))
  await Promise.all([...people].map(async (openid) => {
    for (const [at, push] of pushes.entries()) if (push.openid === openid) outcomes[at] = await sent(push, ids.get(push.template))
  }))
  return { sent: outcomes.filter((outcome) => outcome === 'sent').length, refused: outcomes.flatMap((outcome, at) => (outcome === 'refused' ? [at] : [])) }
}
async function sent(push: Push, templateId: string | undefined): Promise<Outcome> {
  const message = templateId === undefined ? null : messageOf(push, templateId)
  if (!message) {
    logCode('push', templateId === undefined ? 'NO_TEMPLATE' : 'FIELD_UNFIT')
    return 'failed'
  }
  for (let attempt = 1; ; attempt++) {
    try {
      await openapi.subscribeMessage.send(message)
      return 'sent'
    } catch (error) {
      const code = codeOf(error)
      if (code === BUSY && attempt < ATTEMPTS) continue
      logCode('push', code)
      return code === NO_CONSENT ? 'refused' : 'failed'
    }
  }
}
