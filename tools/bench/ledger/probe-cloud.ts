// A local cloud whose functions are the credit ledger's own and the probe, bundled from the source as it stands.
import { build, type Plugin } from 'esbuild'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ROOT } from '../../build-functions'
import { collectionSpecs } from '../../collections'

const ENTRY_POINTS = { credits: 'cloudfunctions/credits/index.ts', probe: 'tools/bench/ledger/probe.ts' }

/** @param plugins change the source while it is bundled: seeded bugs @returns the folder for `functionsRoot` */
export async function buildProbe(plugins: Plugin[] = []): Promise<string> {
  const root = mkdtempSync(path.join(tmpdir(), 'probe-'))
  await Promise.all(Object.entries(ENTRY_POINTS).map(async ([name, entry]) => {
    const folder = path.join(root, name)
    mkdirSync(folder)
    await build({ entryPoints: [path.join(ROOT, entry)], outfile: path.join(folder, 'index.js'), bundle: true, platform: 'node', target: 'node18', format: 'cjs', logLevel: 'error', plugins })
    writeFileSync(path.join(folder, 'config.json'), '{ "timeout": 10, "memorySize": 256 }')
  }))
  return root
}
export async function probeCollections() {
  return [...await collectionSpecs(), { name: 'probeOrders' }]
}
