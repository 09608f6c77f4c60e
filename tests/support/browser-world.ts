// One district with its H5 page, one Chromium, and a phone for each person. Whatever a page complains of is written down:
// a story ends with `complaints()` empty.
import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../../tools/browser'
import { demoDocuments } from '../../tools/seed/demo/demo'
import { demoPictures } from '../../tools/seed/demo/pictures'
import type { Document } from '../../tools/local-cloud/engine/values'
import { openPhone, tokenOf, type PhoneOptions } from './browser'
import { startWorld, type World } from './world'

export const H5 = path.resolve(__dirname, '../../dist/h5-local')
export type BrowserWorld = Awaited<ReturnType<typeof startBrowserWorld>>
const ROLES = ['button', 'link', 'tab', 'radio', 'checkbox', 'switch'] as const
const PATIENCE_MS = 20_000

export async function startBrowserWorld({ hasHistory = false } = {}) {
  if (!existsSync(path.join(H5, 'index.html'))) throw new Error('dist/h5-local is missing: `npm test` builds it, or run `npm start` once')
  const world = await startWorld({ staticDir: H5 })
  if (hasHistory) await tellHistory(world)
  const browser = await launchBrowser()
  const heard: string[] = []
  let stopped: Promise<void> | undefined
  return {
    world, browser, complaints: () => heard,
    /** A phone in the hands of a persona; null is somebody who opens the page for the first time. */
    open: (persona: string | null, options: PhoneOptions = {}) => openPerson({ world, browser, heard }, persona, options),
    /** For good; what is read from the store stays readable. */
    stopServer: () => (stopped ??= world.close()),
    close: async () => {
      await browser.close()
      await (stopped ?? world.close())
    },
  }
}
async function tellHistory({ cloud }: World): Promise<void> {
  const documents = { ...demoDocuments(cloud.clock.now()), pictures: demoPictures(cloud.saveFile) as unknown as Document[] }
  for (const [collection, rows] of Object.entries(documents)) await cloud.write(collection, rows)
}
interface Parts { world: World; browser: Browser; heard: string[] }
export type Person = Awaited<ReturnType<typeof openPerson>>

async function openPerson({ world, browser, heard }: Parts, persona: string | null, options: PhoneOptions) {
  const token = persona ? await tokenOf(world.cloud.url, persona) : undefined
  const context = await openPhone(browser, { scale: 1, ...options, token })
  context.setDefaultTimeout(PATIENCE_MS)
  const page = await context.newPage()
  let starts = 0
  listen(page, persona ?? 'newcomer', heard)
  /** What can be pressed and has this spoken name; a page that lies below another is not meant. */
  const target = (name: string | RegExp, within = 'body') => {
    const room = page.locator(within)
    return ROLES.map((role) => room.getByRole(role, { name, exact: typeof name === 'string' })).reduce((all, one) => all.or(one)).filter({ visible: true }).first()
  }
  return {
    page, context, target,
    press: (name: string | RegExp, within?: string) => target(name, within).click(),
    see: (text: string | RegExp) => page.getByText(text).filter({ visible: true }).first().waitFor(),
    /** What stands on the page now, for what must not stand there. */
    text: () => page.locator('body').innerText(),
    /** A fresh start on this page, as from a message or a share card: nothing lies below it. */
    goTo: async (address: string) => {
      await page.goto(`${world.cloud.url}/?start=${++starts}#${address}`)
    },
    /** Until everything has come: nothing is being asked, no skeleton is left. */
    isQuiet: async () => {
      await page.waitForLoadState('networkidle')
      await page.waitForFunction(() => [...document.querySelectorAll('.page-shell')].some((element) => element.checkVisibility()) && ![...document.querySelectorAll('.skeleton')].some((element) => element.checkVisibility()))
    },
    /** Enters text into the field of this name. */
    fill: (name: string, text: string) => page.locator(`input[name="${name}"], textarea[name="${name}"]`).filter({ visible: true }).first().fill(text),
    /** Reads the page again, as its person would by pulling it down. */
    reload: async () => {
      await page.reload()
    },
  }
}
function listen(page: Page, who: string, heard: string[]): void {
  const hear = (what: string) => heard.push(`${who}: ${what}`)
  page.on('pageerror', (error) => hear(`error ${error.message}`))
  page.on('console', (message) => { if (message.type() === 'error') hear(`console ${message.text()}`) })
  // ERR_ABORTED: the person went on before the answer came.
  page.on('requestfailed', (request) => { if (request.failure()?.errorText !== 'net::ERR_ABORTED') hear(`failed ${request.url()} ${request.failure()?.errorText ?? ''}`) })
  page.on('response', (response) => { if (response.status() >= 400) hear(`answered ${response.status()} ${response.url()}`) })
}
