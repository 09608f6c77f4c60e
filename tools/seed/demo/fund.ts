// The community fund of the demo's first community over five months, line by line by the fund's own rules: shares and gifts came in, spendings
// were signed by two, one mistake was reversed; one spending waits for its second signature.
import { chinaDay, later } from '../../../cloudfunctions/_platform/china-time'
import { lineAfter, reversalOf, type FundLine, type Movement } from '../../../cloudfunctions/funds/domain/fund'
import type { SpendingDoc } from '../../../cloudfunctions/funds/funds-store'
import type { FundKind } from '../../../contract/terms'

const COMMUNITY = 'd1-s1-c1'
const [FIRST, SECOND] = ['p-staff-c1', 'p-staff2-c1']
const DAY_MINUTES = 24 * 60
/** Days ago, kind, signed 分, note; `reversed`: taken back the next day. */
const TOLD: readonly [daysAgo: number, kind: FundKind, fen: number, note: string, reversed?: true][] = [
  [148, 'agreementShare', 86_000, '二季度协议分成'], [140, 'donation', 30_000, '爱心捐款'], [121, 'upkeep', -18_800, '活动室换灯和窗帘'], [96, 'welfare', -24_000, '高温天给独居老人送饮用水'],
  [62, 'agreementShare', 91_500, '三季度协议分成'], [48, 'activity', -36_000, '重阳节活动'], [33, 'donation', 5_000, '爱心捐款', true], [31, 'donation', 50_000, '爱心捐款'],
  [20, 'aid', -30_000, '困难家庭临时帮扶'], [9, 'upkeep', -12_650, '书法教室添置桌椅'], [4, 'donation', 20_000, '爱心捐款'],
]
/** @param now ISO instant */
export function demoFund(now: string): { fundLines: FundLine[]; fundSpendings: SpendingDoc[] } {
  const lines: FundLine[] = []
  const add = (movement: Movement, at: string) => lines.push(lineAfter(lines.at(-1) ?? null, movement, at))
  for (const [daysAgo, kind, fen, note, reversed] of TOLD) {
    const at = later(now, -daysAgo * DAY_MINUTES)
    add({ communityId: COMMUNITY, kind, fen, on: chinaDay(at), note, by: FIRST, signedBy: fen < 0 ? SECOND : null, reverses: null }, at)
    const next = later(at, DAY_MINUTES)
    if (reversed) add(reversalOf(lines.at(-1)!, SECOND, '重复记了一次', chinaDay(next)), next)
  }
  const proposedAt = later(now, -DAY_MINUTES)
  const waiting: SpendingDoc = {
    _id: 'fs-c1-waiting', communityId: COMMUNITY, kind: 'activity', fen: 26_000, on: chinaDay(proposedAt), note: '少年阅读活动材料', status: 'open', proposedBy: SECOND, proposedAt, decidedBy: null, decidedAt: null,
  }
  return { fundLines: lines, fundSpendings: [waiting] }
}
