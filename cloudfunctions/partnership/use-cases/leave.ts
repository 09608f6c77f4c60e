// 退出: asked for, taken up by staff, finished when nothing is open and nothing is owed; until then it can be taken back.
import type { partnership } from '../../../contract/partnership'
import { once } from '../../_platform/once'
import { onceChecked } from '../../_platform/once-checked'
import type { Handlers } from '../../_platform/serve'
import { endByExit } from '../../agreements/public'
import { openItemsOf } from '../../catalog/public'
import { membersOf, staffOf, takePartnerHats } from '../../identity/public'
import { creditMinutesOf } from '../../orders/public'
import { changePartner } from '../../partners/public'
import { ownerOrStaffOf, staffViewerOf, viewerOf } from '../access'
import { cancelExit, checksOf, finishExit, isSettled, proposalsFor, requestExit, settleExit } from '../domain/exit'
import { runEffect } from '../effects'
import { exitFactsOf } from '../exit-facts'
import { EXIT_PAGE, loadIn, ownersOf, recordChange, saveRecord, STAFF_EXIT_PAGE } from '../life-steps'
import { partnerRecords } from '../records-store'

type Of = Handlers<typeof partnership>
export const readExit: Of['exit'] = async (call, { partnerId }) => {
  const { partner, isOwner, isStaff } = await viewerOf(call, partnerId)
  const [record, facts, items] = await Promise.all([partnerRecords.get(partnerId), exitFactsOf(partnerId, call.now), openItemsOf(partner.communityId)])
  const checks = checksOf(facts)
  const exit = record?.exit ?? null
  const own = items.filter(({ category }) => partner.categories.includes(category)).map((item) => ({ name: item.name, creditMinutes: creditMinutesOf(item) }))
  return {
    partnerId, partnerName: partner.name, exit: exit && { stage: exit.stage, requestedAt: exit.requestedAt, by: exit.by, reason: isOwner || isStaff ? exit.reason : '' }, checks,
    proposals: proposalsFor(Math.max(0, facts.balanceMinutes), own), mayFinish: isStaff && exit?.stage === 'settling' && isSettled(checks), isOwner, isStaff,
  }
}
export const requestExitOf: Of['requestExit'] = async (call, { partnerId, reason }) => {
  const { partner: { communityId }, by, isStaff } = await ownerOrStaffOf(call, partnerId)
  const staff = isStaff ? [] : await staffOf(communityId)
  return onceChecked(call, [reason], async (tx) => {
    const { partner, record } = await loadIn(tx, partnerId)
    const next = requestExit(partner.status, record, by, reason, call.now)
    await saveRecord(tx, next, call.now)
    const told = { action: 'partner.exitRequested', what: '提出退出合作', why: reason, page: isStaff ? EXIT_PAGE(partnerId) : STAFF_EXIT_PAGE(partnerId), to: isStaff ? ownersOf(partner) : staff.map(({ _id }) => _id) }
    await recordChange(tx, partner, by, told, call.now)
    return { partnerId, stage: 'requested' as const }
  })
}
export const settleExitOf: Of['settleExit'] = async (call, { partnerId }) => {
  const { by } = await staffViewerOf(call, partnerId)
  return once(call, async (tx) => {
    const { partner, record } = await loadIn(tx, partnerId)
    const next = settleExit(record, by, call.now)
    await saveRecord(tx, next, call.now)
    await recordChange(tx, partner, by, { action: 'partner.exitSettling', what: '社区开始办理退出，请看还要结清什么', why: '', page: EXIT_PAGE(partnerId), to: ownersOf(partner) }, call.now)
    return { partnerId, stage: 'settling' as const }
  })
}
export const cancelExitOf: Of['cancelExit'] = async (call, { partnerId, reason }) => {
  const { partner: { communityId }, by, isStaff } = await ownerOrStaffOf(call, partnerId)
  const staff = isStaff ? [] : await staffOf(communityId)
  return onceChecked(call, [reason], async (tx) => {
    const { partner, record } = await loadIn(tx, partnerId)
    const next = cancelExit(record, by, reason, call.now)
    await saveRecord(tx, next, call.now)
    await recordChange(tx, partner, by, { action: 'partner.exitCancelled', what: '撤回退出', why: reason, page: isStaff ? EXIT_PAGE(partnerId) : STAFF_EXIT_PAGE(partnerId), to: isStaff ? ownersOf(partner) : staff.map(({ _id }) => _id) }, call.now)
    return { partnerId, stage: null }
  })
}
/**
 * Status, hats, agreement and record in one transaction. An offer accepted between the count and the commit stays an order of a partner
 * without people: it stands on the board for staff to redispatch.
 */
export const finishExitOf: Of['finishExit'] = async (call, { partnerId }) => {
  const { by } = await staffViewerOf(call, partnerId)
  const [facts, members] = await Promise.all([exitFactsOf(partnerId, call.now), membersOf(partnerId)])
  const answer = await once(call, async (tx) => {
    const { partner, record } = await loadIn(tx, partnerId)
    const next = finishExit(partner.status, record, checksOf(facts), by, call.now)
    for (const personId of members) await takePartnerHats(tx, personId, partnerId)
    await endByExit(tx, partnerId, call.now)
    await changePartner(tx, partner, { status: next.status, workers: [] })
    await saveRecord(tx, next.record, call.now)
    await recordChange(tx, partner, by, { action: 'partner.exited', what: '已退出合作，感谢这段时间的付出', why: '', page: '/pages/me/index', to: ownersOf(partner) }, call.now)
    return { partnerId, stage: 'exited' as const }
  })
  const record = await partnerRecords.get(partnerId)
  if (record?.effect) await runEffect(record, call.now)
  return answer
}
