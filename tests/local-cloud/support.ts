// The unmodified SDK in this process, pointed at a local cloud of its own.
import type Cloud from 'wx-server-sdk'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startLocalCloud, type LocalCloud, type LocalCloudOptions } from '../../tools/local-cloud/start-local-cloud'

export const APIS = ['subscribeMessage.send', 'security.msgSecCheck', 'security.mediaCheckAsync', 'phonenumber.getPhoneNumber', 'wxacode.getUnlimited']
// The SDK's typings are narrower than its behaviour, which is what is under test here.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Loose = any

export function functionsFolder(functions: Record<string, { code: string; config?: object }>): string {
  const root = mkdtempSync(path.join(tmpdir(), 'functions-'))
  for (const [name, { code, config }] of Object.entries(functions)) {
    mkdirSync(path.join(root, name))
    writeFileSync(path.join(root, name, 'index.js'), code)
    writeFileSync(path.join(root, name, 'config.json'), JSON.stringify(config ?? {}))
  }
  return root
}
/** A function's source with the real SDK at hand as `cloud`. */
export function sdkFunction(body: string): string {
  return `const cloud = require(${JSON.stringify(require.resolve('wx-server-sdk'))}); cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })\nexports.main = async (event) => { ${body} }`
}
export async function startWithSdk(options: Partial<LocalCloudOptions> = {}): Promise<{ cloud: LocalCloud; sdk: Loose; db: Loose }> {
  const cloud = await startLocalCloud({ functionsRoot: functionsFolder({}), collections: [], ...options })
  const sdk = sdkOf(cloud)
  return { cloud, sdk, db: sdk.database() }
}
/** The SDK speaking as an instance of this cloud; the SDK reads the environment at each call, so the last one attached is the one that counts. */
export function sdkOf(cloud: LocalCloud): Loose {
  Object.assign(process.env, cloud.attach(APIS))
  const sdk = require('wx-server-sdk') as typeof Cloud
  sdk.init({ env: sdk.DYNAMIC_CURRENT_ENV as unknown as string })
  return sdk
}
/** The error a call gives, as the SDK shows it. */
export async function errorOf(work: Promise<unknown> | (() => Promise<unknown>)): Promise<{ errCode?: number; code?: string; errMsg?: string; message?: string }> {
  try {
    await (typeof work === 'function' ? work() : work)
  } catch (error) {
    return error as object
  }
  throw new Error('the call should have been refused')
}
