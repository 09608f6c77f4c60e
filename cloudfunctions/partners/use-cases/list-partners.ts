// A community's partners for its staff and those above, former ones too. One read: a community has some dozens (PRODUCT §1).
import { command, containing, type Where } from '../../_platform/db'
import { hatOver, must, type PersonCall } from '../../_platform/serve'
import { partners } from '../partners-store'
import { viewOf } from '../views'

const MOST = 300

/** `text` is looked for in name and summary. */
export async function listPartners({ person }: PersonCall, { communityId, text }: { communityId: string; text?: string }) {
  must(hatOver(person, communityId, 'staff', 'subdistrictStaff', 'districtStaff'))
  const where = text ? command.and([{ communityId }, command.or([{ name: containing(text) }, { summary: containing(text) }])]) as unknown as Where : { communityId }
  const found = await partners.find(where, { orderBy: [['name', 'asc']], limit: MOST })
  return { partners: found.map(viewOf) }
}
