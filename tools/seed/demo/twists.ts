// What may go otherwise than usual in an order's life; most lives have none.
export const TWISTS = {
  none: 58, decline: 8, expire: 4, several: 9, recall: 2, redispatch: 3, reschedule: 4, cancelEarly: 3, cancelLate: 2, refuse: 3, unserved: 3, nudge: 3, silent: 6, half: 2, noteInReview: 0, commentInReview: 0, stalled: 0, asking: 0, lateStart: 0,
} as const
export type Twist = keyof typeof TWISTS
