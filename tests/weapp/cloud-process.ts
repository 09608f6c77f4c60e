// The local cloud in a process of its own, for tests whose world is a browser's: they talk to its gateway. SEED=base leaves out the demo's month.
import path from 'node:path'
import { collectionSpecs } from '../../tools/collections'
import { startLocalCloud } from '../../tools/local-cloud/start-local-cloud'
import { hatsOf } from '../../tools/seed/base'
import { PERSONAS } from '../../tools/seed/personas'
import { isSeed, seedStore } from '../../tools/seed/seed-store'

async function main(): Promise<void> {
  const functionsRoot = process.env.TEST_FUNCTIONS ?? path.resolve(__dirname, '../../dist/cloudfunctions')
  const cloud = await startLocalCloud({ functionsRoot, collections: await collectionSpecs(), personas: PERSONAS, personaHats: hatsOf, testClock: true, onLog: (line) => (line.includes('"outcome":"ok"') ? true : process.stderr.write(line)) })
  const { SEED = 'demo' } = process.env
  await seedStore(cloud, isSeed(SEED) ? SEED : 'demo')
  process.stdout.write(`ready ${cloud.url}\n`)
  // The parent's end closes our input: no test run leaves a cloud behind.
  process.stdin.resume().on('end', () => void cloud.close().then(() => process.exit(0)))
}
void main()
