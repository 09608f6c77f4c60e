// What is built from what: four outputs in dist/, each rebuilt only when its sources or the build variables have changed.
// A stamp is written after a build that ended well, so an interrupted build is never taken for a finished one.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { buildFunctions, ROOT } from './build-functions'
import { fingerprint } from './fingerprint'
import { withLock } from './lock'

export type OutputName = 'functions' | 'weapp' | 'h5' | 'h5-local'
interface Output { folder: string; title: string; sources: string[]; /** Into this folder. */ build(folder: string): Promise<unknown> }
/** Says what is going on: one line per step. */
export type Say = (line: string) => void

/** `package-lock.json` stands for every tool and library that has a part in the build. */
const TOOLCHAIN = ['package-lock.json', 'tools/build-functions.ts', 'tools/outputs.ts']
const CLIENT = ['client', 'contract', 'config/index.ts', 'config/babel.config.js', ...TOOLCHAIN]
/** Variables that end up inside the client. */
const VARIABLES = ['CLOUD_ENV', 'TEMPLATE_IDS']

export const OUTPUTS: Record<OutputName, Output> = {
  functions: { folder: 'dist/cloudfunctions', title: 'cloud functions', sources: ['cloudfunctions', 'contract', ...TOOLCHAIN], build: (folder) => buildFunctions(path.join(ROOT, folder)) },
  weapp: { folder: 'dist/weapp', title: 'mini program', sources: [...CLIENT, 'project.config.json'], build: (folder) => runTaro('weapp', folder) },
  h5: { folder: 'dist/h5', title: 'H5 page', sources: CLIENT, build: (folder) => runTaro('h5', folder) },
  'h5-local': { folder: 'dist/h5-local', title: 'H5 page with the persona switch', sources: CLIENT, build: (folder) => runTaro('h5', folder, true) },
}

/** A production build by Taro's own command. Its output is shown only when it fails; stdin is closed because Taro waits on it. */
function runTaro(type: 'weapp' | 'h5', folder: string, hasDevTools = false): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['node_modules/@tarojs/cli/bin/taro', 'build', '--type', type], {
      cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NODE_ENV: 'production', OUTPUT_ROOT: folder, DEV_TOOLS: hasDevTools ? '1' : '' },
    })
    const output: Buffer[] = []
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => output.push(chunk))
    const stop = () => void child.kill()
    process.once('exit', stop)
    child.on('error', reject)
    child.on('exit', (code) => {
      process.off('exit', stop)
      if (code === 0) resolve()
      else reject(new Error(`taro build --type ${type} failed:\n${Buffer.concat(output).toString()}`))
    })
  })
}
/** Builds beside the old output and then swaps, so that a running server always finds a whole one. */
async function buildAndSwap({ folder, build }: Output): Promise<void> {
  const fresh = `dist/.building/${path.basename(folder)}`
  rmSync(path.join(ROOT, fresh), { recursive: true, force: true })
  await build(fresh)
  rmSync(path.join(ROOT, folder), { recursive: true, force: true })
  renameSync(path.join(ROOT, fresh), path.join(ROOT, folder))
}
const stampOf = (name: OutputName) => path.join(ROOT, 'dist/.built', name)
function wantedStamp(name: OutputName): string {
  const variables = name === 'functions' ? [] : VARIABLES.map((variable) => process.env[variable] ?? '')
  return [fingerprint(OUTPUTS[name].sources), ...variables].join(' ')
}
function isFresh(name: OutputName, stamp: string): boolean {
  return existsSync(path.join(ROOT, OUTPUTS[name].folder)) && existsSync(stampOf(name)) && readFileSync(stampOf(name), 'utf8') === stamp
}
/** Builds those that are stale, one after another (two Taro builds at once need more memory than a small machine has). @returns which were built */
export async function ensureBuilt(names: OutputName[], say: Say = console.log): Promise<OutputName[]> {
  const built: OutputName[] = []
  for (const name of names) {
    if (isFresh(name, wantedStamp(name))) continue
    await withLock(path.join(ROOT, OUTPUTS[name].folder), async () => {
      const stamp = wantedStamp(name)
      if (isFresh(name, stamp)) return
      const since = Date.now()
      say(`building the ${OUTPUTS[name].title}…`)
      rmSync(stampOf(name), { force: true })
      await buildAndSwap(OUTPUTS[name])
      mkdirSync(path.dirname(stampOf(name)), { recursive: true })
      writeFileSync(stampOf(name), stamp)
      say(`built ${OUTPUTS[name].folder} in ${((Date.now() - since) / 1000).toFixed(1)} s`)
      built.push(name)
    }, () => say(`waiting for another build of the ${OUTPUTS[name].title}…`))
  }
  return built
}
