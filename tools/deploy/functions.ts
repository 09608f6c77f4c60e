// The functions as the cloud must set them up, read from their folders: dist/deploy/cloudbaserc.json for @cloudbase/cli.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { functionNames, ROOT } from '../build-functions'

interface FunctionConfig { timeout: number; memorySize: number; triggers?: { name: string; type: string; config: string }[]; envVariables?: Record<string, string>; permissions?: { openapi?: string[] } }
export interface FunctionEntry {
  name: string; handler: string; runtime: string; timeout: number; memorySize: number; installDependency: boolean
  envVariables: Record<string, string>; triggers: { name: string; type: string; config: string }[]
}
const RUNTIME = 'Nodejs18.15'

export function configOf(name: string): FunctionConfig {
  return JSON.parse(readFileSync(path.join(ROOT, 'cloudfunctions', name, 'config.json'), 'utf8')) as FunctionConfig
}
/** Variables that config.json names for the local cloud take their real value from the environment of the build. Absent there: empty, never the local one. */
function entryOf(name: string, environment: Record<string, string | undefined>): FunctionEntry {
  const { timeout, memorySize, triggers = [], envVariables = {} } = configOf(name)
  const real = Object.fromEntries(Object.keys(envVariables).map((variable) => [variable, environment[variable] ?? '']))
  return { name, handler: 'index.main', runtime: RUNTIME, timeout, memorySize, installDependency: false, envVariables: real, triggers }
}
export function cloudbaseConfig(environment: Record<string, string | undefined> = process.env) {
  return { version: '2.0', envId: environment.CLOUD_ENV ?? '', functionRoot: '../cloudfunctions', functions: functionNames().map((name) => entryOf(name, environment)) }
}
