// What an account's balance is made of, by age: minutes owed (balance > 0) or prepaid (balance < 0), oldest first.
// Invariant: the lots add up to the absolute balance; what comes in on the other side uses up the oldest lot first (FIFO).
export interface Lot { on: string; minutes: number }

/** @param signed minutes to add: positive owes more, negative less. @param day China day of the movement */
export function moveLots(balanceMinutes: number, lots: readonly Lot[], signed: number, day: string): Lot[] {
  if (signed === 0) return [...lots]
  const isSameSide = balanceMinutes === 0 || Math.sign(balanceMinutes) === Math.sign(signed)
  if (isSameSide) return withLot(lots, day, Math.abs(signed))
  const rest: Lot[] = []
  let open = Math.abs(signed)
  for (const lot of lots) {
    const used = Math.min(lot.minutes, open)
    open -= used
    if (lot.minutes > used) rest.push({ on: lot.on, minutes: lot.minutes - used })
  }
  return open > 0 ? [{ on: day, minutes: open }] : rest
}
/** One lot per day at most, so that the list is as short as the debt is old. */
function withLot(lots: readonly Lot[], day: string, minutes: number): Lot[] {
  const last = lots.at(-1)
  if (last && last.on >= day) return [...lots.slice(0, -1), { on: last.on, minutes: last.minutes + minutes }]
  return [...lots, { on: day, minutes }]
}
