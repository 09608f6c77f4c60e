// A rating being written: four dimensions that are given together or not at all. Pure.
import { RATING_DIMENSION, type RatingDimension, type RatingTag } from '@contract/terms'

export type RatingDraft = Record<RatingDimension, number> & { tags: RatingTag[]; comment: string }
export const NO_RATING: RatingDraft = { punctuality: 0, attitude: 0, quality: 0, tidiness: 0, tags: [], comment: '' }
export const DIMENSIONS = Object.keys(RATING_DIMENSION) as RatingDimension[]

/** Nothing given, all four given, or something between that must be finished first. */
export function ratingState(draft: RatingDraft): 'none' | 'whole' | 'partial' {
  const given = DIMENSIONS.filter((dimension) => draft[dimension] > 0).length
  if (given === DIMENSIONS.length) return 'whole'
  return given === 0 && draft.tags.length === 0 && !draft.comment.trim() ? 'none' : 'partial'
}
/** As the server takes it: an empty comment is left out. */
export function ratingInput({ comment, ...rest }: RatingDraft) {
  return comment.trim() ? { ...rest, comment: comment.trim() } : rest
}
