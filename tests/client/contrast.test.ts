// Text must stand out from what it is written on: at least 4.5 to 1 (WCAG AA, PLATFORM §5), read from the token file itself.
import { readFileSync } from 'node:fs'
import path from 'node:path'

const text = readFileSync(path.resolve(__dirname, '../../client/ui/tokens.scss'), 'utf8')
const tokens = new Map([...text.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6})\b/g)].map(([, name, colour]) => [name, colour]))
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
function contrast(front: string, back: string): number {
  const [light, dark] = [luminance(front), luminance(back)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}
const of = (name: string) => tokens.get(name) ?? ''
const PAIRS: [string, string][] = [
  ...['ink', 'ink-2', 'ink-3'].flatMap((front) => ['paper', 'card', 'plain'].map((back): [string, string] => [front, back])),
  ...['brand', 'free', 'low', 'market', 'alert'].flatMap((front) => ['card', 'paper'].map((back): [string, string] => [front, back])),
  ['brand-ink', 'brand-soft'], ['brand-ink', 'card'], ['brand-ink', 'paper'], ['free', 'free-soft'], ['low', 'low-soft'], ['market', 'market-soft'],
  ['ink-2', 'free-soft'], ['ink-2', 'low-soft'], ['ink-2', 'market-soft'], ['on-brand', 'brand'], ['on-brand', 'brand-press'], ['on-brand', 'alert'], ['on-brand', 'ink'],
]
test('the formula: black on white is 21, grey #767676 on white is 4.54', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
})
test.each(PAIRS)('%s on %s', (front, back) => {
  expect([of(front), of(back)]).not.toContain('')
  expect(contrast(of(front), of(back))).toBeGreaterThanOrEqual(4.5)
})
