// What a spreadsheet would run instead of showing: one rule for what comes in by import or by hand and for what goes out in exports.
const FORMULA_START = /^[=+\-@\t\r＝＋－＠]/

/** Does the cell begin like a formula, in half or full width? */
export function isFormulaLike(text: string): boolean {
  return FORMULA_START.test(text)
}
