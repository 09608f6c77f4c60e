// The glossary says what contract/terms.ts says: one term, one name, in both.
import { readFileSync } from 'node:fs'
import * as terms from '../../contract/terms'
import { GLOSSARY, withTerms } from '../../tools/glossary'

const text = readFileSync(GLOSSARY, 'utf8')

test('docs/glossary.md is what npm run glossary would write', () => {
  expect(withTerms(text)).toBe(text)
})
test('within one list no two codes share a word', () => {
  const twice = Object.entries(terms as Record<string, Record<string, string>>).flatMap(([name, words]) => Object.values(words).filter((word, index, all) => all.indexOf(word) !== index).map((word) => `${name}: ${word}`))
  expect(twice).toEqual([])
})
