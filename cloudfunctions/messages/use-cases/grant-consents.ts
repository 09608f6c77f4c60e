// Keeps what the person said yes to in WeChat's own sheet: one yes, one later send of that template (PLATFORM §3). A retry adds nothing.
import type { MessageTemplate } from '../../../contract/terms'
import { once } from '../../_platform/once'
import { people } from '../../_platform/people'
import { must, type PersonCall } from '../../_platform/serve'

export function grantConsents(call: PersonCall, { templates }: { templates: MessageTemplate[] }) {
  const distinct = [...new Set(templates)]
  return once(call, async (tx) => {
    const { consents, version } = must(await tx.get(people, call.person._id))
    const more = Object.fromEntries(distinct.map((template) => [template, (consents[template] ?? 0) + 1]))
    await tx.update(people, call.person._id, { consents: { ...consents, ...more }, version: version + 1 })
    return { granted: distinct.length }
  })
}
