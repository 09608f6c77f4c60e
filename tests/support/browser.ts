// Phones, sign-in and pictures for browser tests; the browser itself is tools/browser.ts.
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'

const root = path.resolve(__dirname, '../..')

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
