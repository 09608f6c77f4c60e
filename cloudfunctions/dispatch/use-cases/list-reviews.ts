// Texts the platform's check could not settle, waiting for a person (A17).
import type { dispatch } from '../../../contract/dispatch'
import type { Handlers } from '../../_platform/serve'
import { reviewsPage, textInReview, type ReviewField } from '../../orders/public'
import { mustBeStaffOf } from '../scope'

const FIELDS: ReviewField[] = ['note', 'proofNote', 'comment', 'remark']
export const listReviews: Handlers<typeof dispatch>['reviews'] = async (call, { communityId, cursor }) => {
  mustBeStaffOf(call, communityId)
  const { items, nextCursor } = await reviewsPage(communityId, cursor)
  const rows = items.flatMap((order) => FIELDS.flatMap((field) => {
    const text = textInReview(order, field)
    return text ? [{ orderId: order._id, field, text: text.text, by: text.by, at: text.at }] : []
  }))
  return { items: rows, nextCursor }
}
