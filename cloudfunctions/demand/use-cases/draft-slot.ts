// 起草时段: the cluster becomes a slot in the draft of a partner's agreement, and is remembered with the people it came from.
import type { demand } from '../../../contract/demand'
import { CATEGORY } from '../../../contract/terms'
import { later } from '../../_platform/china-time'
import { fail } from '../../_platform/errors'
import { answerBefore, once } from '../../_platform/once'
import { must, type Handlers } from '../../_platform/serve'
import { preparedSlot } from '../../agreements/public'
import { proposalOf, stepped } from '../domain/proposal'
import { fitsBucket, slotAt } from '../domain/slot'
import { loadDemand, loadOffering } from '../load-demand'
import { LOOK_AGAIN_MINUTES } from '../sweep-proposals'
import { saveStep, type Answer } from '../take-step'
import { mustBeStaffOf, openCluster } from '../views'

export const draftSlot: Handlers<typeof demand>['draft'] = async (call, { communityId, id, partnerId, venueId, weekday, fromMinute, toMinute }) => {
  mustBeStaffOf(call, communityId)
  const before = await answerBefore<Answer>(call)
  if (before) return before
  const [loaded, { rooms, partners }] = await Promise.all([loadDemand(communityId, call.now), loadOffering(communityId, call.now)])
  const cluster = openCluster(loaded, id)
  const partner = must(partners.find(({ _id }) => _id === partnerId))
  const room = must(rooms.find((one) => one.venueId === venueId))
  const isFree = slotAt(room, weekday, { fromMinute, toMinute }).freeWeeks > 0
  if (!fitsBucket(cluster.bucket, { weekday, fromMinute, toMinute }) || !isFree || !partner.categories.includes(cluster.category)) fail('DEMAND_SLOT_INVALID')
  const slot = { venueId, weekday, fromMinute, toMinute }
  const write = await preparedSlot(call, { partnerId, slot, project: cluster.item?.name ?? CATEGORY[cluster.category], category: cluster.category })
  return once(call, async (tx) => {
    const { agreementId } = await write(tx)
    const change = { agreementId, slot: { ...slot, partnerId, partnerName: partner.name, venueName: room.name } }
    return saveStep(tx, call, loaded.head, stepped(proposalOf(id, communityId, cluster, call.now), 'draft', change, { now: call.now, dueAt: later(call.now, LOOK_AGAIN_MINUTES) }), 'drafted')
  })
}
