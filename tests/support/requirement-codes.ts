// Reads the codes of requirements out of text: A17, I25, PRODUCT §3, PLATFORM §1.3, "QUALITY, layer 4". Pure; what they mean stands in docs/requirements.md.

const COMMENT = /(?:^|\s)\/\/.*|(?:^|\s)\/\*\*?\s[\s\S]*?\*\//gm
/** The title of a test, also behind `.each(...)`. */
const TITLE = /(?:\b(?:test|it|describe)|[\])])\((['"`])(.*?)\1/g
/** A broken invariant is reported by its name. */
const INVARIANT = /['"`]I\d{1,2}\b/g
const CODE = /(?<![\w.§/-])[A-N]\d{1,2}(?!\w|[./-]\w)/g
const SECTION = /\b(PRODUCT|PLATFORM) (§\d+(?:\.\d+)?(?:(?:–|, | and )(?:§\d+(?:\.\d+)?|\d+\.\d+))*)/g
const CHAPTER = /\b(QUALITY|ARCHITECTURE|CLIENT)\b(?:, "?(layer \d|[A-Za-z][a-z ]+[a-z]))?/g

/** What is said to people: of code its comments and titles of tests, of a page everything. */
export function spokenIn(file: string, text: string): string {
  if (file.endsWith('.md')) return text
  const comments = text.match(COMMENT) ?? []
  if (!file.startsWith('tests/')) return comments.join('\n')
  return [...comments, ...[...text.matchAll(TITLE)].map(([, , title]) => title!), ...text.match(INVARIANT) ?? []].join('\n')
}
/** Every code once; a section that does not say of what comes back as it stands, and so has no row. */
export function referencesIn(text: string): string[] {
  const sections = [...text.matchAll(SECTION)].flatMap(([, name, list]) => [...list!.matchAll(/\d+(?:\.\d+)?/g)].map(([number]) => `${name} §${number}`))
  const bare = text.replace(SECTION, '').match(/§\d+(?:\.\d+)?/g) ?? []
  const chapters = [...text.matchAll(CHAPTER)].map(([, name, part]) => (part ? `${name}, ${part.toLowerCase()}` : name!))
  return [...new Set([...text.match(CODE) ?? [], ...sections, ...bare, ...chapters])]
}
/** The codes that have a row: the first cell of each table line, several divided by a middle dot. */
export function rowsOf(page: string): string[] {
  return page.split('\n').flatMap((line) => /^\| ([^|]+?) \|/.exec(line)?.[1]?.split(' · ') ?? []).filter((cell) => !/^(code|section|name)$/.test(cell))
}
