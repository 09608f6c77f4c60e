// What reviewers would refuse in any file, looked for by machine.
import { sourceFiles, textOf } from '../support/sources'

const SELF = 'tests/architecture/house-rules.test.ts'
const files = sourceFiles().filter((file) => file !== SELF)
const withText = (pattern: RegExp, among = files) => among.filter((file) => pattern.test(textOf(file)))

test('every file of the contract, the server, the tools and the tests begins by saying what it is', () => {
  const spoken = files.filter((file) => /^(contract|cloudfunctions|tools|tests)\/.*\.tsx?$/.test(file))
  expect(spoken.filter((file) => !/^(\/\*\* @jest-environment \w+ \*\/\n)?\/\/ \S/.test(textOf(file)))).toEqual([])
})
test('no type is forced and no rule is silenced without a reason', () => {
  expect(withText(/\bas any\b|@ts-ignore|@ts-nocheck|@ts-expect-error(?! \S)/)).toEqual([])
  // The reason stands behind `--` or in the comment above.
  expect(withText(/(?<!^\s*\/\/ .*\n)^.*eslint-disable(?!.*--\s*\S)/m)).toEqual([])
})
test('no test is skipped, left alone or waiting for time', () => {
  const tests = files.filter((file) => /\.test\.tsx?$/.test(file))
  expect(withText(/\b(describe|test|it)\.(skip|only|todo)\b|\b(xit|xtest|xdescribe|fit|fdescribe)\(/, tests)).toEqual([])
})
test('no barrel files, no utils', () => {
  expect(files.filter((file) => /(^|\/)(utils?|helpers|common|misc)\.tsx?$/.test(file))).toEqual([])
  expect(withText(/^export \* from/m)).toEqual([])
})
test('names are kebab-case', () => {
  expect(files.filter((file) => !/^[a-z0-9.-]+$/.test(file.split('/').at(-1)!))).toEqual([])
})
test('phones are invented ones', () => {
  const real = files.flatMap((file) => [...textOf(file).matchAll(/(?<![\d.])1[3-9]\d{9}(?!\d)/g)].map(([phone]) => `${file}: ${phone}`))
  expect(real).toEqual([])
})
