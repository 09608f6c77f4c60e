// 年度评议: the stars come from the year's confirmed orders, staff add a sentence; both stand on the brand page (B17). Saved again, the
// year is counted again.
import type { partnership } from '../../../contract/partnership'
import { chinaDay, dayStart } from '../../_platform/china-time'
import { fail } from '../../_platform/errors'
import { onceChecked } from '../../_platform/once-checked'
import type { Handlers } from '../../_platform/serve'
import { confirmedFiguresOf } from '../../orders/public'
import { changePartner, type AnnualReviewDoc, type PartnerDoc } from '../../partners/public'
import { staffViewerOf } from '../access'
import { meanRating, starsOf } from '../domain/stars'
import { DOCUMENTS_PAGE, loadIn, ownersOf, recordChange } from '../life-steps'

const YEARS_KEPT = 10
/** REVIEW_YEAR_INVALID before the partner came or after this year. */
async function figuresOf({ _id, createdAt }: PartnerDoc, year: number, now: string) {
  if (year > Number(chinaDay(now).slice(0, 4)) || year < Number(chinaDay(createdAt).slice(0, 4))) fail('REVIEW_YEAR_INVALID')
  return confirmedFiguresOf(_id, dayStart(`${year}-01-01`), dayStart(`${year + 1}-01-01`))
}
export const reviewFigures: Handlers<typeof partnership>['reviewFigures'] = async (call, { partnerId, year }) => {
  const figures = await figuresOf((await staffViewerOf(call, partnerId)).partner, year, call.now)
  return { stars: starsOf(figures), confirmedOrders: figures.confirmed, doneOrders: figures.done, rating: meanRating(figures) }
}
export const saveReview: Handlers<typeof partnership>['saveReview'] = async (call, { partnerId, year, sentence }) => {
  const viewer = await staffViewerOf(call, partnerId)
  const figures = await figuresOf(viewer.partner, year, call.now)
  const review: AnnualReviewDoc = { year, stars: starsOf(figures), sentence, confirmedOrders: figures.confirmed, byId: call.person._id, at: call.now }
  return onceChecked(call, [sentence], async (tx) => {
    const loaded = await loadIn(tx, partnerId)
    const reviews = [...loaded.partner.reviews.filter((one) => one.year !== year), review].sort((a, b) => b.year - a.year).slice(0, YEARS_KEPT)
    await changePartner(tx, loaded.partner, { reviews })
    await recordChange(tx, loaded.partner, viewer.by, { action: 'partner.reviewed', what: `${year} 年度评议已公布`, why: '', page: DOCUMENTS_PAGE(partnerId), to: ownersOf(loaded.partner) }, call.now)
    return { year, stars: review.stars, sentence, confirmedOrders: review.confirmedOrders }
  })
}
