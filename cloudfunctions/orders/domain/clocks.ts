// Every span of time the order loop keeps, in minutes, with its source. Nothing else holds such a number.
const HOUR = 60
const DAY = 24 * HOUR

export const CLOCKS = {
  /** The resident side changes an accepted order itself until this long before its start (A14). */
  cutoff: 2 * HOUR,
  /** Silence after delivery confirms by itself (A12). */
  autoConfirm: 72 * HOUR,
  /** How long after completion the contact stays open, and a rating may be given (A16, A11). */
  contact: 7 * DAY, rating: 30 * DAY,
  /** How far ahead an order may be wished for (A2). */
  ahead: 30 * DAY,
  /** At most one nudge in this time (issue 2, 催单). */
  nudge: 30,
  /** How long a partner has to answer where staff say nothing (A6). */
  offer: 2 * HOUR, urgentOffer: 10,
  /** How long each rung of the ladder waits for answers (A6); an urgent order's rungs wait `urgentOffer`. */
  rungOne: HOUR, rungThree: HOUR, rungCommunity: 2 * HOUR, rungNeighbours: 2 * HOUR,
  /** An urgent order that nobody has accepted alarms staff again and again, and is never cancelled by a clock (L2, I9). */
  alarm: 10,
  /** Wrong service codes count for this long; five of them lock (A9). */
  codeLock: HOUR,
  /** A start a little past is "now": the partner's tap takes its time. */
  startGrace: 15,
  /** From when an order counts as overdue (A18): waiting, past the agreed start, past the end in service. */
  overdueWaiting: 30, overdueUrgent: 5, overdueStart: 30, overdueEnd: 2 * HOUR,
} as const
/** 夜间不打扰 (A6): minutes after midnight in China between which the ladder asks nobody and no answer time runs out; never for 助急. */
export const QUIET_HOURS = { fromMinute: 21 * HOUR, toMinute: 8 * HOUR } as const
export const MOST_WRONG_CODES = 5
export const MOST_WISHES = 3
