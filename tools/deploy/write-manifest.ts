// Writes dist/deploy: cloudbaserc.json (functions) and database.json (collections, indexes, rules), both made from the code.
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from '../build-functions'
import { databaseManifest } from './database'
import { cloudbaseConfig } from './functions'

export const DEPLOY = path.join(ROOT, 'dist/deploy')

export function writeJson(name: string, value: unknown): void {
  mkdirSync(DEPLOY, { recursive: true })
  writeFileSync(path.join(DEPLOY, name), `${JSON.stringify(value, null, 2)}\n`)
}
export async function writeManifest(): Promise<void> {
  writeJson('cloudbaserc.json', cloudbaseConfig())
  writeJson('database.json', { collections: await databaseManifest() })
}
