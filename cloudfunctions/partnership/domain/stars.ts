// The stars of a year (B17). They come from orders that a person confirmed, never from declared or automatically confirmed ones:
// below 5 such orders there are none. Otherwise: the share of orders confirmed as fully done counts once, the mean rating counts
// twice (left out below 3 ratings); the mean of both on a scale of 5, rounded half up, at least 1.
export interface Figures { confirmed: number; done: number; ratingSum: number; ratingCount: number }
const FEWEST_ORDERS = 5
const FEWEST_RATINGS = 3

/** @returns 1–5; null with too few confirmed orders */
export function starsOf({ confirmed, done, ratingSum, ratingCount }: Figures): number | null {
  if (confirmed < FEWEST_ORDERS) return null
  const doneScore = (5 * done) / confirmed
  const score = ratingCount < FEWEST_RATINGS ? doneScore : (doneScore + (2 * ratingSum) / ratingCount) / 3
  return Math.max(1, Math.min(5, Math.round(score)))
}
/** The mean rating, two decimals; null without any. */
export function meanRating({ ratingSum, ratingCount }: Figures): number | null {
  return ratingCount > 0 ? Math.round((ratingSum / ratingCount) * 100) / 100 : null
}
