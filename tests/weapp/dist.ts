// The production package of the mini program as `npm test` has built it, and the size a person downloads.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

export const ROOT = path.resolve(__dirname, '../..')
export const WEAPP = path.join(ROOT, 'dist/weapp')
export const H5 = path.join(ROOT, 'dist/h5')
export interface AppJson { pages: string[]; subPackages: { root: string; pages: string[] }[]; lazyCodeLoading?: string; tabBar: { list: { iconPath: string; selectedIconPath: string }[] } }

/** Files below a folder, by their path from it; what is never uploaded is left out. */
export function filesOf(folder: string): string[] {
  if (!existsSync(folder)) throw new Error(`${folder} is missing: run npm test, which builds it`)
  return (readdirSync(folder, { recursive: true }) as string[]).map((file) => file.split(path.sep).join('/')).filter((file) => statSync(path.join(folder, file)).isFile() && !/\.(map|txt)$/.test(file))
}
export const sizeOf = (folder: string, files: string[]) => files.reduce((sum, file) => sum + statSync(path.join(folder, file)).size, 0)
export const gzippedSize = (folder: string, files: string[]) => files.reduce((sum, file) => sum + gzipSync(readFileSync(path.join(folder, file))).length, 0)
export const textOf = (folder: string, file: string) => readFileSync(path.join(folder, file), 'utf8')
export function appJson(): AppJson {
  return JSON.parse(textOf(WEAPP, 'app.json')) as AppJson
}
