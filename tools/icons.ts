// Draws the icons once: icons.scss (masks, so that an icon takes the colour of its text) and the tab pictures. Run it after changing icons.data.ts; its results are committed.
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ICONS, type IconName } from '../client/ui/icons/icons.data'
import { launchBrowser } from './browser'

const client = path.resolve(__dirname, '../client')
const TABS: Record<string, IconName> = { home: 'home', activities: 'calendar', messages: 'bell', me: 'person' }
const COLOURS = { '': '#746b64', '-on': '#b9361f' }

function svg(name: IconName, colour: string, size = 24): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 24 24" fill="none" stroke="${colour}" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round">${ICONS[name]}</svg>`
}
function rule(name: string, picture: string): string {
  // Percent-encoded throughout: WeChat's style compiler stumbles over raw angle brackets and hashes.
  const url = `url("data:image/svg+xml,${encodeURIComponent(picture)}")`
  return `.icon--${name} { -webkit-mask-image: ${url}; mask-image: ${url}; }`
}
async function drawTabs(): Promise<void> {
  const folder = path.join(client, 'static/tabs')
  mkdirSync(folder, { recursive: true })
  const browser = await launchBrowser()
  const page = await browser.newPage({ viewport: { width: 81, height: 81 } })
  for (const [tab, icon] of Object.entries(TABS)) {
    for (const [suffix, colour] of Object.entries(COLOURS)) {
      await page.setContent(`<style>body{margin:0}svg{display:block;padding:6px}</style>${svg(icon, colour, 69)}`)
      await page.screenshot({ path: path.join(folder, `${tab}${suffix}.png`), omitBackground: true })
    }
  }
  await browser.close()
}
async function main(): Promise<void> {
  const head = '// Written by tools/icons.ts from icons.data.ts.'
  writeFileSync(path.join(client, 'ui/icons/icons.scss'), [head, ...(Object.keys(ICONS) as IconName[]).map((name) => rule(name, svg(name, '#000'))), rule('star-full', svg('star', '#000').replace('fill="none"', 'fill="#000"')), ''].join('\n'))
  await drawTabs()
}
void main()
