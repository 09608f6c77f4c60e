// `npm run glossary`: writes the coded terms of contract/terms.ts into docs/glossary.md, between the two marks; the rest of that file is written by hand.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import * as terms from '../contract/terms'
import { ROOT } from './build-functions'

export const GLOSSARY = path.join(ROOT, 'docs/glossary.md')
const BEGIN = '<!-- terms: written by npm run glossary -->'
const END = '<!-- end of terms -->'

/** One table for each list of codes, in the order of the source. */
export function termsBlock(): string {
  const tables = Object.entries(terms as Record<string, Record<string, string>>).map(([name, words]) => {
    const rows = Object.entries(words).map(([code, word]) => `| ${word} | \`${code}\` |`)
    return [`### ${name}`, '', '| 中文 | code |', '|---|---|', ...rows, ''].join('\n')
  })
  return [BEGIN, '', ...tables, END].join('\n')
}
/** The glossary as it should be. @param present its text now, '' when there is none */
export function withTerms(present: string): string {
  const from = present.indexOf(BEGIN)
  const to = present.indexOf(END)
  return from < 0 || to < from ? `${present.trimEnd()}\n\n${termsBlock()}\n` : present.slice(0, from) + termsBlock() + present.slice(to + END.length)
}
if (require.main === module) {
  writeFileSync(GLOSSARY, withTerms(existsSync(GLOSSARY) ? readFileSync(GLOSSARY, 'utf8') : ''))
  console.log('docs/glossary.md is up to date')
}
