// Every case that only a live account can settle stands in docs/assumptions.md, and every title named there is a test.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const texts = readdirSync(__dirname).filter((name) => name.endsWith('.test.ts') && name !== path.basename(__filename)).map((name) => readFileSync(path.join(__dirname, name), 'utf8'))
const assumed = texts.flatMap((text) => [...text.matchAll(/\('assumed: (.+?)(?:: %s)?',/g)].map(([, title]) => title!)).sort()
const listed = [...readFileSync(path.join(__dirname, '../../docs/assumptions.md'), 'utf8').matchAll(/: \*([^*]+)\*/g)].map(([, title]) => title!).sort()

test('the assumed cases and the list of assumptions name the same', () => {
  expect(assumed.length).toBeGreaterThan(3)
  expect(listed).toEqual(assumed)
})
