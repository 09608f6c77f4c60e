// Money as it is typed, in 元 with at most two decimals, and as it is kept, in integer 分. No floating point in between.

/** The most the contract takes: 100,000 元. */
export const MOST_FEN = 10_000_000

/** 12.5 → 1250. @returns 分, or null when the text is no amount of money */
export function fenOf(text: string): number | null {
  const match = /^(\d{1,6})(?:\.(\d{0,2}))?$/.exec(text.trim())
  if (!match) return null
  const fen = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
  return fen <= MOST_FEN ? fen : null
}
/** 1250 → 12.5, as a field shows it. */
export function yuanText(fen: number): string {
  const rest = fen % 100
  return rest === 0 ? String(fen / 100) : `${Math.floor(fen / 100)}.${String(rest).padStart(2, '0').replace(/0$/, '')}`
}
