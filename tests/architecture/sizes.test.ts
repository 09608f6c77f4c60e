// Files and functions stay small enough to be read at once. Data tables are as long as their data.
import ts from 'typescript'
import { sourceFiles, textOf } from '../support/sources'

const MEDIAN = 60
const P90 = 150
const MOST = 300
const FUNCTION = 70
const DATA = /\.data\.ts$|^contract\/(terms|errors)\.ts$/
const files = sourceFiles().filter((file) => !DATA.test(file))
const linesOf = (text: string) => text.split('\n').length - 1
const lengths = files.map((file) => linesOf(textOf(file))).sort((a, b) => a - b)
const quantile = (share: number) => lengths[Math.floor((lengths.length - 1) * share)]!

/** Lines of code of every function, as the linter counts them: without blank lines and comments. A test's describe block is a list. */
function functionsIn(file: string): { name: string; length: number }[] {
  const source = ts.createSourceFile(file, textOf(file), ts.ScriptTarget.Latest, true, file.endsWith('x') ? ts.ScriptKind.TSX : undefined)
  const found: { name: string; length: number }[] = []
  const visit = (node: ts.Node) => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body) {
      const lines = node.getText().replace(/\/\*[\s\S]*?\*\//g, '').split('\n').filter((line) => line.trim() && !line.trim().startsWith('//'))
      found.push({ name: `${file}: ${node.name?.getText() ?? 'function'} (line ${source.getLineAndCharacterOfPosition(node.getStart()).line + 1})`, length: lines.length })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

test('there is something to measure', () => expect(files.length).toBeGreaterThan(100))
test(`the median file has at most ${MEDIAN} lines, nine in ten at most ${P90}`, () => {
  expect(quantile(0.5)).toBeLessThanOrEqual(MEDIAN)
  expect(quantile(0.9)).toBeLessThanOrEqual(P90)
})
test(`no file has more than ${MOST} lines`, () => {
  expect(files.filter((file) => linesOf(textOf(file)) > MOST)).toEqual([])
})
test(`no function has more than ${FUNCTION} lines`, () => {
  const long = files.filter((file) => !file.startsWith('tests/')).flatMap(functionsIn).filter(({ length }) => length > FUNCTION)
  expect(long).toEqual([])
})
