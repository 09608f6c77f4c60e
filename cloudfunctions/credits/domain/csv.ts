// A table as CSV that a spreadsheet opens without running anything: a cell that begins like a formula is quoted with ' first.
import { isFormulaLike } from '../../../contract/table-cells'

/** Text cells are made harmless; numbers stay numbers. */
export function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const safe = isFormulaLike(value) ? `'${value}` : value
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
/** @returns UTF-8 text with a byte order mark, so that a spreadsheet reads the Chinese, and CRLF between rows */
export function csvOf(rows: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`
}
