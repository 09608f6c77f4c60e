// Whether an order of the plan can be moved by hand: the same rules as for the plan itself, with what the plan gives to others as booked.
import { chinaDay, chinaMinute, later, weekdayOf } from '../../../_platform/china-time'
import type { Rejection } from '../../../../contract/terms'
import { couldBeSent, type RankPartner } from '../eligibility/facts'
import { isFreeAt, isWithin, startsOf, type Busy } from '../eligibility/free-time'
import { refusalOf } from '../eligibility/rules'
import { candidateOf } from '../rank'
import type { DayOrder } from './ways'

export interface Move { startAt: string; workerId?: string }
/** `refusal` null: possible, with the worker who would go and the reasons in words. */
export interface Checked { refusal: Rejection | null; workerId: string | null; startAt: string; endAt: string; reasons: string[] }

/** @param busy bookings, and what the plan gives to others */
export function checkMove(order: DayOrder, partner: RankPartner, { startAt, workerId }: Move, busy: Busy, now: string): Checked {
  const minutes = order.item.durationMinutes
  const endAt = later(startAt, minutes)
  const start = { startAt, endAt, weekday: weekdayOf(startAt), minute: chinaMinute(startAt), minutes }
  const refuse = (refusal: Rejection): Checked => ({ refusal, workerId: null, startAt, endAt, reasons: [] })
  const standing = refusalOf(order, partner, chinaDay(now)) ?? (order.askedPartnerIds.includes(partner._id) ? 'asked' : null)
  if (standing) return refuse(standing)
  if (!isWished(order, startAt, now)) return refuse('wish')
  if (!isWithin(partner.windows, start)) return refuse('hours')
  const free = partner.workers.filter((worker) => couldBeSent(worker, order) && isFreeAt(worker, start, busy))
  const worker = workerId ? free.find(({ personId }) => personId === workerId) : free[0]
  if (!worker) return refuse('slot')
  return { refusal: null, workerId: worker.personId, startAt, endAt, reasons: candidateOf(order, partner, { startAt, freeWorkers: free.length }, 0, now, chinaDay(now)).reasons }
}
/** One of the wishes still ahead; for any time, any start of service ahead. */
function isWished(order: DayOrder, startAt: string, now: string): boolean {
  return startsOf(order, now).includes(startAt)
}
