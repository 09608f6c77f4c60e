// Keeps what the person said yes to in WeChat's own sheet: one yes, one later send of that template (PLATFORM §3). A retry adds nothing.
import type { MessageTemplate } from '../../../contract/terms'
import { once } from '../../_platform/once'
import { people } from '../../_platform/people'
import { must, type Call } from '../../_platform/serve'

export async function grantConsents(call: Call, { templates }: { templates: MessageTemplate[] }) {
  const personId = call.person?._id
  if (personId === undefined) return { granted: 0 }
  const distinct = [...new Set(templates)]
  return once(call, async (tx) => {
    const { consents, version } = must(await tx.get(people, personId))
    const more = Object.fromEntries(distinct.map((template) => [template, (consents[template] ?? 0) + 1]))
    await tx.update(people, personId, { consents: { ...consents, ...more }, version: version + 1 })
    return { granted: distinct.length }
  })
}
