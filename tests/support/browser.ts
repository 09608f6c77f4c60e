// A Chromium that comes from the package registry, with a Chinese font, so that browser tests run on any Linux; elsewhere the installed Chrome or Edge.
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'

const root = path.resolve(__dirname, '../..')

function fontConfig(folder: string): string {
  const fonts = path.join(root, 'node_modules/@expo-google-fonts/noto-sans-sc')
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, 'fonts.conf')
  const weights = ['400Regular', '500Medium', '600SemiBold', '700Bold'].map((weight) => `<dir>${fonts}/${weight}</dir>`).join('')
  writeFileSync(file, `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${weights}<dir>/usr/share/fonts</dir><cachedir>${folder}/cache</cachedir></fontconfig>`)
  return file
}

/** Starts the browser. CHROME_PATH names another one. */
export async function launchBrowser(): Promise<Browser> {
  const args = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage']
  if (process.env.CHROME_PATH) return chromium.launch({ executablePath: process.env.CHROME_PATH, args })
  if (process.platform !== 'linux' || process.arch !== 'x64') return chromium.launch({ channel: 'chrome' }).catch(() => chromium.launch({ channel: 'msedge' }))
  // A folder of our own: the package takes whatever <tmp>/chromium it finds, of any version.
  const folder = path.join(root, 'node_modules/.cache/chromium-143')
  mkdirSync(folder, { recursive: true })
  // The package is ESM only, which jest cannot import; a child process can. AWS_EXECUTION_ENV makes it unpack the libraries Chromium needs.
  const executablePath = execFileSync(process.execPath, ['--input-type=module', '-e', "import c from '@sparticuz/chromium'; process.stdout.write(await c.executablePath())"],
    { cwd: root, encoding: 'utf8', env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' } })
  return chromium.launch({ executablePath, args, env: { ...process.env, LD_LIBRARY_PATH: path.join(folder, 'al2023/lib'), FONTCONFIG_FILE: fontConfig(path.join(folder, 'fontconfig')) } as Record<string, string> })
}

export interface PhoneOptions { width?: number; height?: number; isLarge?: boolean; token?: string; scale?: number }
/** A phone of 375 × 812 (or as told), already signed in when a token is given. */
export async function openPhone(browser: Browser, { width = 375, height = 812, isLarge = false, token, scale = 2 }: PhoneOptions = {}): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width, height }, deviceScaleFactor: scale, hasTouch: true, isMobile: width < 700, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  await context.addInitScript(([signedIn, large]) => {
    if (signedIn && !localStorage.getItem('token')) localStorage.setItem('token', signedIn)
    // Taro keeps values wrapped
    if (large) localStorage.setItem('large-type', JSON.stringify({ data: '1' }))
  }, [token ?? '', isLarge ? '1' : ''] as const)
  return context
}
/** The token of a persona at a running local cloud. */
export async function tokenOf(url: string, persona: string): Promise<string> {
  const reply = await fetch(`${url}/dev/login`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ persona }) })
  if (!reply.ok) throw new Error(`no persona ${persona}: ${reply.status}`)
  return ((await reply.json()) as { token: string }).token
}
/** Writes dist/screens/<name>.png of the whole page. */
export async function takeScreen(page: Page, name: string, fullPage = true): Promise<string> {
  const file = path.join(root, 'dist/screens', `${name}.png`)
  mkdirSync(path.dirname(file), { recursive: true })
  await page.screenshot({ path: file, fullPage })
  return file
}
