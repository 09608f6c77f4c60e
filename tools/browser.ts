// A Chromium that comes from the package registry, with a Chinese font, so that browser tests run on any Linux; elsewhere the installed Chrome or Edge.
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { chromium, type Browser } from 'playwright-core'

const root = path.resolve(__dirname, '..')

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
